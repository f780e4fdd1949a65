import Evaluation
import Testing

@testable import REST

/// The page as it is served.
@Suite struct LivePageTests {
  @Test(arguments: [
    ("/", "text/html; charset=utf-8"), ("/page.css", "text/css; charset=utf-8"),
    ("/page.js", "text/javascript; charset=utf-8"),
  ])
  func itsPartsNeedNoKeyAndForbidEverythingElse(path: String, type: String) async throws {
    try await TestServer.with { server in
      let answer = try await server.get(path, key: .some(nil))
      #expect(answer.status == 200 && answer.headers["content-type"] == type)
      let policy = try #require(answer.headers["content-security-policy"])
      #expect(policy.hasPrefix("default-src 'none'; ") && !policy.contains("unsafe"))
      #expect(answer.headers["x-content-type-options"] == "nosniff")
      #expect(!answer.text.contains("http://") && !answer.text.contains("https://"), "nothing is from elsewhere")
      #expect(!answer.text.contains("innerHTML") && !answer.text.contains("insertAdjacentHTML"))
      #expect(!answer.text.contains(server.key))
    }
  }

  @Test func itHasTheReportsLook() async throws {
    try await TestServer.with { server in
      let style = try await server.get("/page.css").text
      #expect(style.contains("--passed: light-dark(#14672f, #63d588);"))
    }
  }
}

import Testing

@testable import REST

@Suite struct ServerURLTests {
  @Test(
    arguments: [
      ("https://api.cekura.ai", "https://api.cekura.ai", "api.cekura.ai"),
      ("HTTPS://API.Cekura.AI:443/", "https://api.cekura.ai", "api.cekura.ai"),
      ("http://127.0.0.1:8123/base//", "http://127.0.0.1:8123/base", "127.0.0.1:8123"),
      ("http://[::1]:80", "http://[::1]", "[::1]"),
    ])
  func addressesAreReadAndPutIntoOneForm(_ url: String, _ text: String, _ authority: String) throws {
    let server = try ServerURL(url)
    #expect(server.text == text && server.authority == authority)
  }

  @Test(
    arguments: [
      ("api.cekura.ai", "must begin with https:// or http://"), ("ftp://a", "must begin with https:// or http://"),
      ("https://", "has no host"), ("http://[::1", "has no host"),
      ("http://a:0", "has no port between 1 and 65535"), ("http://a:99999", "has no port between 1 and 65535"),
      ("http://a:8x", "has no port between 1 and 65535"), ("http://a/?key=1", "must not have a part after '?' or '#'"),
      ("http://u:p@a", "must hold neither a user nor a password"), ("http://a b", "holds a space"),
    ])
  func whatIsWrongWithOneIsSaid(_ url: String, _ message: String) {
    #expect { try ServerURL(url) } throws: { ($0 as? ServerURL.Problem)?.message.contains(message) ?? false }
  }

  @Test func aKeyIsExposedOnTheWayToAnotherMachineWithoutTLS() throws {
    #expect(try ServerURL("http://example.com").isExposed)
    #expect(try !ServerURL("http://localhost:8000").isExposed && !ServerURL("https://example.com").isExposed)
  }

  @Test(
    arguments: [
      ("https://elsewhere.example/a/?page=2", "/a/?page=2"), ("http://a:1/x/y/", "/x/y/"), ("/a/?page=3", "/a/?page=3"),
    ])
  func onlyThePathOfANextPageCounts(_ next: String, _ target: String) {
    #expect(Outgoing(next: next)?.target == target)
  }

  @Test func aNextPageWithoutAPathIsNone() {
    #expect(Outgoing(next: "page=2") == nil && Outgoing(next: "https://a") == nil)
  }

  @Test func queriesAreEncoded() {
    let outgoing = Outgoing(.listEvaluators, query: [("tags", "a b,c&d"), ("folder_path", "Søk")])
    #expect(outgoing.target == "/test_framework/v1/scenarios/?tags=a%20b,c%26d&folder_path=S%C3%B8k")
  }
}

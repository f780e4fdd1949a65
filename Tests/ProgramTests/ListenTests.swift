import Foundation
import Testing

/// Who listens to a server when it is asked to end.
@Suite struct ListenTests {
  @Test(arguments: [SIGINT, SIGTERM]) func aListenerIsToldTheEnd(signal: Int32) async throws {
    let evsh = try Evsh()
    let secret = try await evsh.run("key", "create", "ci", "--workspace", "served.db").output
      .trimmingCharacters(in: .whitespacesAndNewlines)
    let server = try evsh.start(["serve", "--port", "0", "--workspace", "served.db"])
    let line = try #require(await server.outputLine { $0.hasPrefix("listening on ") })
    let address = line.dropFirst("listening on ".count)
    let curl = try Started(
      evsh.process(
        URL(filePath: "/usr/bin/curl"),
        ["-sSN", "--noproxy", "*", "-H", "X-CEKURA-API-KEY: \(secret)", "\(address)/events"]))
    #expect(await curl.outputLine { $0 == ":" } != nil)
    server.signal(signal)
    #expect(await server.end().code == 0)
    // curl fails where a body isn't whole.
    #expect(await curl.end().code == 0)
  }
}

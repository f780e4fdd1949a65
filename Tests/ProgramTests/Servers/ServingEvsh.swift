import Foundation
import Testing

/// `evsh serve` over a workspace of its own, and a key that opens it; it is ended with the test.
final class ServingEvsh: Sendable {
  private let evsh: Evsh
  private let started: Started
  let url: String
  let key: String

  /// Host and port.
  var name: String { String(url.dropFirst("http://".count)) }

  /// Serves what a workspace's file describes.
  init(_ workspace: String) async throws {
    evsh = try Evsh()
    let imported = try await evsh.run("-c", "import \(workspace)")
    try #require(imported.code == 0, "\(imported.messages)")
    key = try await evsh.run("key", "create", "tests").output.trimmingCharacters(in: .newlines)
    started = try evsh.start(["serve", "--port", "0"])
    let line = try #require(await started.outputLine { $0.hasPrefix("listening on ") })
    url = String(line.dropFirst("listening on ".count))
  }

  /// Ends the server.
  func stop() async {
    started.signal(SIGTERM)
    _ = await started.end()
  }
}

extension Evsh {
  /// Runs commands with a key in the environment.
  func run(_ commands: String, key: String, variable: String = "EVSH_API_KEY") async throws -> Ended {
    try await run("-c", "\(variable)='\(key)' exec evsh -c '\(commands)'", executable: URL(filePath: "/bin/sh"))
  }
}

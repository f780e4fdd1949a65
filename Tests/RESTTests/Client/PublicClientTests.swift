import Foundation
import Testing

/// The public API's own client, from PyPI and unmodified; scripts/api-client installs it.
@Suite struct PublicClientTests {
  private static let here = URL(filePath: #filePath).deletingLastPathComponent()
  private static let client = here.appending(path: "../../../.build/api-client").standardizedFileURL
  private static let checks = 38

  @Test func thePublicClientIsServed() async throws {
    try #require(
      FileManager.default.fileExists(atPath: Self.client.appending(path: "bin/cekura").path),
      "scripts/api-client hasn't installed the client")
    try await TestServer.with { server in
      let told = try await drive(server)
      #expect(told == "passed \(Self.checks)\n")
    }
  }

  private func drive(_ server: TestServer) async throws -> String {
    let process = Process()
    process.executableURL = Self.client.appending(path: "bin/python3")
    process.arguments = [
      Self.here.appending(path: "drive.py").path, Self.client.path, server.address, server.key,
    ]
    let output = Pipe()
    process.standardOutput = output
    process.standardError = output
    try process.run()
    return await withCheckedContinuation { continuation in
      // On a thread of its own: the server answers on the tasks'.
      Thread.detachNewThread {
        let told = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        continuation.resume(returning: String(decoding: told, as: UTF8.self))
      }
    }
  }
}

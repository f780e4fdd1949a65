import Foundation
import Testing

/// Keys that are typed at a terminal.
@Suite struct LoginTests {
  private static let clinic = Evsh.examples.appending(path: "clinic.yaml").path

  @Test func aTypedKeyIsNeverShownAndKeptOnlyWhereThatIsWanted() async throws {
    let server = try await ServingEvsh(Self.clinic)
    let evsh = try Evsh()
    let terminal = try await TerminalSession.atPrompt(evsh, columns: 120)
    try await terminal.carryOut("connect \(server.url)")
    try await terminal.wait("the refusal") { $0.contains("wants a key") }
    let file = evsh.folder.appending(path: ".config/evsh/keys.json")
    for command in ["login", "login keep"] {
      try await terminal.write(command)
      try terminal.press(.enter)
      try await terminal.wait("the question") { $0.contains("key for \(server.name), which isn't shown:") }
      try terminal.enter(server.key)
      try await terminal.wait("the server's prompt") { $0.line == "\(server.name) ›" }
      #expect(FileManager.default.fileExists(atPath: file.path) == (command == "login keep"))
      try await terminal.carryOut("list projects")
      try terminal.press(.ctrl("l"))
      try await terminal.wait("an empty screen") { $0.isAtPrompt && !$0.contains("Clinic") }
    }
    #expect(!terminal.received.contains(server.key))
    #expect(try !evsh.historyRecords.joined().contains(server.key))
    let permissions = try FileManager.default.attributesOfItem(atPath: file.path)[.posixPermissions] as? Int
    #expect(permissions == 0o600)
    #expect(try String(contentsOf: file, encoding: .utf8).contains(server.key))
    #expect(try await terminal.leave() == 0)

    let later = try await evsh.run("-c", "connect \(server.url); list projects; login forget; connect \(server.url)")
    #expect(later.output.contains("Clinic front desk") && later.code == 5)
    #expect(try !String(contentsOf: file, encoding: .utf8).contains(server.key))
    await server.stop()
  }

  @Test func nobodyThere() async throws {
    let ended = try await Evsh().run("-c", "login")
    #expect(ended.code == 5 && ended.messages.contains("nobody sits at a terminal to type a key"))
  }

  @Test func keysThatOthersCanReadAreNotUsed() async throws {
    let evsh = try Evsh()
    let folder = evsh.folder.appending(path: ".config/evsh")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let file = folder.appending(path: "keys.json").path
    try Data("{}".utf8).write(to: URL(filePath: file))
    try FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: file)
    let ended = try await evsh.run("-c", "connect http://127.0.0.1:1")
    #expect(ended.code == 4)
    let kept = try await evsh.run("-c", "login forget")
    #expect(kept.code == 3 && kept.messages.contains("'chmod 600' makes it yours alone"))
  }
}

import Evaluation
import Foundation
import Testing

/// `evsh serve` and `evsh key`, as programs.
@Suite struct ServeTests {
  private func serve(_ evsh: Evsh, _ options: String...) async throws -> (server: Started, address: String) {
    let server = try evsh.start(["serve", "--port", "0", "--workspace", "served.db"] + options)
    let line = try #require(await server.outputLine { $0.hasPrefix("listening on http://") })
    return (server, String(line.dropFirst("listening on ".count)))
  }

  /// What curl prints of an answer: its body, then its status.
  private func ask(_ evsh: Evsh, _ arguments: String...) async throws -> (body: String, status: String) {
    let process = try Started(
      evsh.process(URL(filePath: "/usr/bin/curl"), ["-sS", "--noproxy", "*", "-w", "\n%{http_code}"] + arguments))
    let output = await process.end().output
    let lines = output.split(separator: "\n", omittingEmptySubsequences: false)
    return (lines.dropLast().joined(separator: "\n"), String(lines.last ?? ""))
  }

  @Test(arguments: [SIGINT, SIGTERM]) func itSaysWhereItListensAndStopsWhenAsked(signal: Int32) async throws {
    let evsh = try Evsh()
    let (server, address) = try await serve(evsh)
    #expect(address.hasPrefix("http://127.0.0.1:"))
    #expect(try await ask(evsh, address + "/healthz").body == "{\"status\":\"ok\"}")
    server.signal(signal)
    let ended = await server.end()
    #expect(ended.code == 0)
    #expect(ended.messages.split(separator: "\n").count == 1 && ended.messages.contains("\"path\":\"/healthz\""))
  }

  @Test func aKeyOpensTheServerUntilItIsRevoked() async throws {
    let evsh = try Evsh()
    try evsh.file("w.yaml", Workspaces.silent)
    #expect(await evshRun(evsh, "--workspace", "served.db", "-c", "import w.yaml").code == 0)
    let made = await evshRun(evsh, "key", "create", "ci", "--project", "1", "--workspace", "served.db")
    let secret = made.output.trimmingCharacters(in: .whitespacesAndNewlines)
    #expect(made.code == 0 && secret.hasPrefix("evsh_") && secret.count == 69)
    let list = await evshRun(evsh, "key", "list", "--workspace", "served.db").output
    #expect(list.hasPrefix("1\t\(secret.prefix(10))…\tproject 1\tmade ") && list.hasSuffix("\tci\n"))
    #expect(!list.contains(secret))
    let (server, address) = try await serve(evsh)
    let agents = address + "/test_framework/v2/aiagents"
    #expect(try await ask(evsh, agents).status == "401")
    let header = "X-CEKURA-API-KEY: \(secret)"
    #expect(try await ask(evsh, "-H", header, agents).status == "200")
    #expect(await evshRun(evsh, "key", "revoke", "1", "--workspace", "served.db").code == 0)
    #expect(try await ask(evsh, "-H", header, agents).status == "401")
    server.signal(SIGTERM)
    #expect(!(await server.end().messages.contains(secret)))
  }

  @Test func whatAStoppedServerWasAboutTheNextGoesOnWith() async throws {
    let evsh = try Evsh()
    try evsh.file("w.yaml", Workspaces.silent)
    #expect(await evshRun(evsh, "--workspace", "served.db", "-c", "import w.yaml").code == 0)
    let secret = await evshRun(evsh, "key", "create", "ci", "--workspace", "served.db").output
      .trimmingCharacters(in: .whitespacesAndNewlines)
    let (first, address) = try await serve(evsh)
    let body = ["-H", "X-CEKURA-API-KEY: \(secret)", "-H", "Content-Type: application/json"]
    let launched = try await ask(
      evsh, body[0], body[1], body[2], body[3], "-d", "{\"scenarios\": [1]}",
      address + "/test_framework/v1/scenarios/run_scenarios_text")
    #expect(launched.status == "201")
    first.signal(SIGTERM)
    #expect(await first.end().code == 0)
    let waiting = await evshRun(evsh, "--json", "--workspace", "served.db", "-c", "show result 1").output
    #expect(waiting.contains("\"status\":\"pending\""))
    let (second, _) = try await serve(evsh)
    // Listening comes before going on, so it is asked for until it does.
    while await !evshRun(evsh, "--json", "--workspace", "served.db", "-c", "show result 1").output
      .contains("in_progress")
    {}
    second.signal(SIGTERM)
    #expect(await second.end().code == 0)
  }

  @Test func whatIsAskedWronglyIsRefused() async throws {
    let evsh = try Evsh()
    #expect(await evshRun(evsh, "serve", "--port", "70000").code == 2)
    #expect(await evshRun(evsh, "key", "create", " ", "--workspace", "served.db").code == 2)
    let unknown = await evshRun(evsh, "key", "create", "x", "--project", "7", "--workspace", "served.db")
    #expect(unknown.code == 6 && unknown.messages == "evsh: there is no project 7\n")
    #expect(
      await evshRun(evsh, "key", "revoke", "7", "--workspace", "served.db").messages == "evsh: there is no key 7\n")
    #expect(await evshRun(evsh, "serve", "--webhooks", "everywhere").code == 2)
    let noFile = await evshRun(evsh, "serve", "--webhook-secret-file", "nowhere")
    #expect(noFile.code == 2 && noFile.messages.contains("the file 'nowhere' can't be read"))
    try evsh.file("secret", "two words\n")
    let noSecret = await evshRun(evsh, "serve", "--webhook-secret-file", "secret")
    #expect(noSecret.code == 2 && noSecret.messages.contains("the file 'secret' holds no secret"))
    #expect(!noSecret.messages.contains("two words"))
    let (server, address) = try await serve(evsh)
    let port = try #require(address.split(separator: ":").last.map(String.init))
    let second = await evshRun(evsh, "serve", "--port", port, "--workspace", "served.db")
    #expect(second.code == 4 && second.messages.hasPrefix("evsh: 127.0.0.1 port \(port) can't be listened to"))
    server.signal(SIGTERM)
    _ = await server.end()
  }

  private func evshRun(_ evsh: Evsh, _ arguments: String...) async -> Evsh.Ended {
    do {
      let started = try evsh.start(arguments)
      started.closeInput()
      return await started.end()
    } catch {
      return Evsh.Ended(code: -1, output: "", messages: "\(error)")
    }
  }
}

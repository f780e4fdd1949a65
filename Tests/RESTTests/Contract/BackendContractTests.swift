import Engine
import Evaluation
import Testing

@testable import REST

/// One behaviour: what the embedded engine says, a server over it says too, value by value and word by word.
@Suite struct BackendContractTests {
  @Test func aServerSaysWhatItsEngineSays() async throws {
    try await TestServer.with { server in
      let remote = try await RemoteBackend.connect(
        to: ServerURL(server.address), key: server.key, definitions: DocumentDefinitions())
      try await launchTheFirst(on: server.engine)
      for check in BackendCheck.all {
        let (own, served) = (try await check.outcome(on: server.engine), try await check.outcome(on: remote))
        #expect(served == own, "\(check.testDescription)")
      }
    }
  }

  /// A result of runs that pass, fail and need a reader, with a test profile that belongs to somebody.
  private func launchTheFirst(on engine: any Backend) async throws {
    var request = RunRequest()
    (request.selection, request.profiles, request.frequency) = (.evaluators([101, 102]), [41], 2)
    let result = try await engine.run(request)
    _ = try await engine.follow(result: result.id, limit: nil) { _ in }
  }

  /// What only a process on the workspace's machine has.
  @Test func filesStayWithTheMachineOfTheWorkspace() async throws {
    try await TestServer.with { server in
      let remote = try await RemoteBackend.connect(to: ServerURL(server.address), key: server.key)
      let file = ImportFile(name: "a.yaml", bytes: Array("workspace: 1".utf8), folder: "/")
      for error in [
        await backendError { () throws(BackendError) in try await remote.importFile(file, into: RunRequest()) },
        await backendError { () throws(BackendError) in try await remote.exportWorkspace(asYAML: true) },
      ] {
        guard case .unsupported? = error else {
          Issue.record("\(String(describing: error))")
          continue
        }
      }
    }
  }
}

package import Evaluation

/// A server with the public evaluator API: the hosted service, or another evsh.
package struct RemoteBackend: Sendable {
  let client: APIClient
  /// Waits between two looks at a result.
  let clock: any Clock<Duration>
  /// Whether it says that it is evsh, which takes more than the API has.
  private(set) var isEvsh = false
  let definitions: WireDefinitions

  init(_ transport: Transport, definitions: (any DefinitionReader)? = nil) {
    self.definitions = WireDefinitions(reader: definitions)
    client = APIClient(transport: transport)
    clock = transport.clock
  }

  /// Connects to a server with a key, and asks it for something, so that what is wrong with either is said at once.
  /// `definitions` reads what a server of evsh's own says of them.
  package static func connect(
    to server: ServerURL, key: String?, definitions: (any DefinitionReader)? = nil
  ) async throws(BackendError) -> RemoteBackend {
    try await connect(Transport(server: server, key: key), definitions)
  }

  static func connect(
    _ transport: Transport, _ definitions: (any DefinitionReader)? = nil
  ) async throws(BackendError) -> RemoteBackend {
    var backend = RemoteBackend(transport, definitions: definitions)
    do throws(RequestFault) {
      let answer = try await transport.read(Outgoing(.listProjects))
      if WirePage(wire: answer.body) == nil { throw .malformed("its projects are no list") }
      backend.isEvsh = answer.software == "evsh"
    } catch {
      throw backend.client.error(error)
    }
    return backend
  }

  /// The refusal of what the API has no operation for.
  func unsupported(_ what: String, _ mend: String) -> BackendError {
    .unsupported("\(label) can't \(what): the public API has no such operation; \(mend)")
  }
}

extension RemoteBackend: Backend {
  package var label: String { client.server.authority }
  package var endsWithProcess: Bool { false }
  /// Only evsh is known to take an `Idempotency-Key`.
  package var knowsLaunches: Bool { isEvsh }

  package func importFile(_ file: ImportFile, into request: RunRequest) async throws(BackendError) -> ImportSummary {
    throw unsupported("read a workspace", "'connect local' first")
  }

  package func exportWorkspace(asYAML: Bool) async throws(BackendError) -> String {
    throw unsupported("write its workspace", "'connect local' first")
  }
}

import Evaluation

extension Interpreter {
  /// For the prompt.
  package var backendLabel: String { connection?.label ?? "local" }

  /// The backend; the embedded engine's default workspace is opened when it is first needed.
  func backend() async throws(BackendError) -> any Backend {
    if let connection { return connection }
    if let opened = await opening?.value {
      connection = opened
      return opened
    }
    return try await connectLocal(nil)
  }

  /// Begins to open the default workspace, so that the names in it can be completed before a command needs it.
  ///
  /// It waits for what is more urgent first.
  package func openAhead(after urgent: @escaping @Sendable () async -> Void) {
    guard isSession, connection == nil else { return }
    let (surroundings, names, announcer) = (surroundings, names, front.announcer)
    opening = Task {
      await urgent()
      // Where it fails, the first command that needs it says why.
      guard let connected = try? await surroundings.connectLocal(nil) else { return nil }
      names.refresh(from: connected.backend)
      for note in connected.notes { announcer.announce([Cell(note)]) }
      return connected.backend
    }
  }

  /// Opens the embedded engine on a workspace and says what a former process left there.
  func connectLocal(_ path: String?) async throws(BackendError) -> any Backend {
    let connected = try await surroundings.connectLocal(path)
    (workspacePath, connectedServer) = (path, nil)
    return adopt(connected)
  }

  /// Connects to a server, with its key where one was typed.
  func connect(to server: Server, key: String? = nil) async throws(BackendError) -> any Backend {
    self.server = server
    let connected = try await surroundings.connect(to: server, key: key ?? keys[server.address])
    connectedServer = server
    return adopt(connected)
  }

  /// Makes a backend the one that commands are about; whatever belonged to the former one is forgotten.
  private func adopt(_ connected: Connected) -> any Backend {
    if connection != nil { connectionNumber += 1 }
    connection = connected.backend
    opening = nil
    lastResult = nil
    resultsSoFar = []
    rulings = []
    names.forget()
    if isSession { names.refresh(from: connected.backend) }
    for note in connected.notes { front.remark(note) }
    return connected.backend
  }
}

import Foundation
import Testing

/// Lets agents go on that wait for it, one run at a time.
final class Gate: Sendable {
  private let descriptor: Int32

  /// A pipe that agents read a line from.
  init(in evsh: Evsh) throws {
    let path = evsh.folder.appending(path: "gate").path
    guard mkfifo(path, 0o600) == 0 else { throw POSIXError.last }
    // For both, so that it is there whoever comes first.
    descriptor = Foundation.open(path, O_RDWR | O_CLOEXEC)
    guard descriptor >= 0 else { throw POSIXError.last }
  }

  deinit { close(descriptor) }

  /// Lets so many runs go on to their end.
  func open(for count: Int) {
    for _ in 0..<count { _ = write(descriptor, "\n", 1) }
  }

  /// An agent that waits at the gate, greets and hangs up; evaluator 1 is content with that, and 2 isn't.
  static let workspace = """
    workspace: 1
    projects: [{id: 1, name: Tests}]
    agents:
      - id: 1
        name: Waiting
        project: 1
        connection:
          process:
            command: [sh, -c, 'read -r go < gate; echo "{\\"content\\": \\"Hello.\\", \\"type\\": \\"end_call\\"}"']
          limits: {turn: 1h, silence: 1h, run: 1h}
    evaluators:
      - id: 1
        name: Is greeted
        project: 1
        agent: 1
        conditional_actions: &waits
          role: a caller who listens
          conditions: [{id: 0, condition: FIRST_MESSAGE, action: "", type: standard, fixed_message: true}]
        checks: [{says: hello}]
      - id: 2
        name: Is helped
        project: 1
        agent: 1
        conditional_actions: *waits
        checks: [{says: how can I help}]
    """
}

extension TerminalSession {
  /// A session whose agent waits at a gate.
  static func behind(_ gate: Gate, _ evsh: Evsh, environment: [String: String] = [:]) async throws -> TerminalSession {
    try evsh.file("gate.yaml", Gate.workspace)
    let terminal = try await atPrompt(evsh, environment: environment)
    try terminal.enter("import gate.yaml")
    try await terminal.wait("the import") { $0.contains("imported") && $0.isAtPrompt }
    return terminal
  }
}

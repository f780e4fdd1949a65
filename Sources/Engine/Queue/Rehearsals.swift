import Evaluation
import Synchronization

/// What runs of a result have in common and needn't be made for each: compiled scripts, and the ways to the agents.
final class Rehearsals: Sendable {
  /// More scripts than these aren't kept: a result may have a hundred thousand evaluators.
  private static let most = 1000

  private struct Part: Hashable {
    let evaluator: Int
    let personality: Int?
    let profile: TestProfile?
  }

  private let scripts = Mutex<[Part: CallerScript]>([:])
  private let connectors = Mutex<[Connection: any AgentConnector]>([:])

  func script(of cast: Cast) throws(Obstacles) -> CallerScript {
    let part = Part(evaluator: cast.evaluator.id, personality: cast.personality?.id, profile: cast.profile)
    if let script = scripts.withLock({ $0[part] }) { return script }
    let script = try cast.script()
    scripts.withLock { if $0.count < Self.most { $0[part] = script } }
    return script
  }

  /// The one connector to an agent, so that what it reads once, such as certificates, is read once.
  func connector(
    to connection: Connection, _ make: @Sendable (Connection) -> any AgentConnector
  ) -> any AgentConnector {
    connectors.withLock { connectors in
      if let connector = connectors[connection] { return connector }
      let connector = make(connection)
      connectors[connection] = connector
      return connector
    }
  }
}

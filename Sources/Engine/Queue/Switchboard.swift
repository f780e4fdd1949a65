import Evaluation
import Synchronization

/// The one connector to each agent of a result, so that what it reads once, such as certificates, is read once.
final class Switchboard: Sendable {
  private let make: @Sendable (Connection) -> any AgentConnector
  private let connectors = Mutex<[Connection: any AgentConnector]>([:])

  init(_ make: @escaping @Sendable (Connection) -> any AgentConnector) { self.make = make }

  func connector(to connection: Connection) -> any AgentConnector {
    connectors.withLock { connectors in
      if let connector = connectors[connection] { return connector }
      let connector = make(connection)
      connectors[connection] = connector
      return connector
    }
  }
}

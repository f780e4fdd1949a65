import Evaluation
import NIOCore

/// Chooses how an agent is reached.
enum Connectors {
  /// Lines to the agent behind the connection; their sockets, pipes and alarms live on the group, which the engine owns.
  static func make(
    for connection: Connection, group: any EventLoopGroup, timekeeper: any Timekeeper
  ) -> any AgentConnector {
    switch connection.endpoint {
    case .process(let program):
      ProcessConnector(program: program, limits: connection.limits, group: group, timekeeper: timekeeper)
    case .websocket(let url, let headers):
      WebSocketConnector(
        url: url, headers: headers, limits: connection.limits, group: group, timekeeper: timekeeper)
    case .http, .openai:
      HTTPConnector(endpoint: connection.endpoint, limits: connection.limits, timekeeper: timekeeper)
    }
  }
}

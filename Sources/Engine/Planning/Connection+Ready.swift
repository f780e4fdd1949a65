import Evaluation
import Foundation

extension Connection {
  /// This connection with the environment's variables filled in, or what keeps it from being used.
  var ready: Connection {
    get throws(Obstacles) {
      let environment = ProcessInfo.processInfo.environment
      let connection: Connection
      do throws(EnvironmentReference.Missing) { connection = try expanded { environment[$0] } } catch {
        throw Obstacles(lines: error.names.map { "the environment variable '\($0)' is not set" })
      }
      if case .websocket(let url, _) = connection.endpoint, let problem = WebSocketConnector.problem(with: url) {
        throw Obstacles(lines: [problem])
      }
      return connection
    }
  }
}

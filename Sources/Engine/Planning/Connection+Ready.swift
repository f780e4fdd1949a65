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
      if let problem = connection.endpoint.problem { throw Obstacles(lines: [problem]) }
      return connection
    }
  }
}

extension Connection.Endpoint {
  /// What is wrong with the address, as far as it tells by itself.
  fileprivate var problem: String? {
    switch self {
    case .process: nil
    case .websocket(let url, _): ServerAddress.problem(with: url)
    case .http(let url, _, _): ServerAddress.problem(with: url, .http)
    case .openai(let completions): ServerAddress.problem(with: completions.url, .http)
    }
  }
}

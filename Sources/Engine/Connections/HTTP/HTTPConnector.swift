import Evaluation
import Foundation
import NIOHTTP1

/// Opens conversations with a server that answers requests by POST.
///
/// Each request carries the agent's own headers, the test profile's, what tells the server which run this is, and
/// `X-Session-Id`, which is the same within a conversation and never again.
struct HTTPConnector: AgentConnector {
  let endpoint: Connection.Endpoint
  let limits: Limits
  let timekeeper: any Timekeeper
  /// A file of certificates to be trusted beside the system's.
  var authority = ClientTLS.authority

  func connect(_ call: CallContext) async throws(ConnectionFault) -> any AgentConnection {
    if Task.isCancelled { throw .cancelled }
    switch endpoint {
    case .http(let url, let headers, let greets):
      let exchange = ChatExchange(requester: try requester(url, headers, call), limit: longest)
      return HTTPConnection(exchange, greets: greets, timekeeper: timekeeper)
    case .openai(let agent):
      let url = CompletionsAddress.of(agent.url)
      let exchange = ModelAgent(agent, call, requester: try requester(url, agent.headers, call), limit: longest)
      return HTTPConnection(exchange, greets: agent.greeting != nil, timekeeper: timekeeper)
    case .process, .websocket: throw .refused("the agent isn't reached by HTTP")
    }
  }

  /// The conversation's own limits end it first.
  private var longest: Duration { limits.turn + .seconds(10) }

  private func requester(
    _ url: String, _ own: [Connection.Header], _ call: CallContext
  ) throws(ConnectionFault) -> HTTPRequester {
    let address: ServerAddress
    do { address = try ServerAddress(url, .http) } catch { throw .refused(error.message) }
    var fields = try HandshakeHeaders(own: own, call: call, host: address.authority).fields
    if !fields.contains(name: "X-Session-Id") { fields.add(name: "X-Session-Id", value: UUID().uuidString) }
    do throws(HTTPFault) { return try HTTPRequester(url, fields, limits: limits, authority: authority) } catch {
      throw ConnectionFault(error)
    }
  }
}

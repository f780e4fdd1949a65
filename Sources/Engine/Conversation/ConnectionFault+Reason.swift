import Evaluation

extension ConnectionFault {
  /// One line for a reader: what happened, and where it can be told, what to look at.
  var reason: String {
    switch self {
    case .cannotStart(let why): "the agent's program couldn't be started: \(why)"
    case .crashed(let how, let stderr):
      "the agent's program ended with \(how)" + Self.quoted(stderr, ", having written")
    case .refused(let why): "the agent can't be reached: \(why)"
    case .handshake(let answer): "the agent's server refused the conversation: \(answer)"
    case .tls(let why): "no secure connection to the agent: \(why)"
    case .tooManyRequests: "the agent's server had too many requests (429): lower the concurrency"
    case .throttled(let wait):
      "the agent's server had too many requests (429) and wants \(wait.readable) of rest: lower the concurrency"
    case .status(let code, let text): "the agent's server answered with HTTP \(code)" + Self.quoted(text, ":")
    case .connectTimeout(let limit): "no connection to the agent within \(limit.readable)"
    case .malformed(let beginning):
      "the agent sent what is no message of the chat protocol" + Self.quoted(beginning, ":")
    case .tooLong(let bytes): "the agent sent a message of more than \(bytes) bytes"
    case .flooded(let messages): "the agent sent more than \(messages) messages at once"
    case .closedEarly: "the agent closed the connection before it said anything"
    case .broken(let why): "the connection to the agent broke: \(why)"
    case .cancelled: "cancelled"
    }
  }

  /// How the call ended, by the API's list of end reasons.
  var endedReason: String {
    switch self {
    case .cannotStart, .refused, .handshake, .tls, .connectTimeout: "Main agent-call-not-connected"
    case .tooManyRequests, .throttled: "Main agent-busy"
    case .closedEarly: "Main agent-did-not-answer"
    case .crashed, .malformed, .tooLong, .flooded, .broken, .status: "call-failed-unknown-error"
    case .cancelled: "run-cancelled-by-user"
    }
  }

  private static func quoted(_ text: String, _ introduction: String) -> String {
    let line = text.trimming(\.isWhitespace)
    return line.isEmpty ? "" : "\(introduction) '\(String(line).shortened(to: 200))'"
  }
}

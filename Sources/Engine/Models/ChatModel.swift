import Evaluation

/// A language model that is asked for a JSON object.
protocol ChatModel: Sendable {
  var name: String { get }
  /// What it answers. The attempt tells an evaluator's repeats apart, which are to be independent of each other.
  func answer(_ messages: [ChatMessage], attempt: Int) async throws(ModelFault) -> ModelAnswer
}

/// What a language model answered, as it wrote it.
struct ModelAnswer: Sendable, Hashable {
  let text: String
  let usage: TokenUsage
}

/// Why a language model gave no answer; one line for a reader.
struct ModelFault: Error, Sendable, Hashable {
  let reason: String
  /// Whether it was only that the run was cancelled.
  var isCancelled = false

  init(_ reason: String) { self.reason = reason }

  init(_ fault: HTTPFault) {
    reason = fault.reason
    isCancelled = fault == .cancelled
  }
}

extension HTTPFault {
  fileprivate var reason: String {
    switch self {
    case .refused(let why): "it can't be reached: \(why)"
    case .tls(let why): "no secure connection to it: \(why)"
    case .connectTimeout(let limit): "no connection to it within \(limit.readable)"
    case .overTime(let limit): "it gave no answer within \(limit.readable)"
    case .tooManyRequests: "it had too many requests (429): lower the concurrency"
    case .status(let code, let text): "it answered with HTTP \(code)" + (text.isEmpty ? "" : ": '\(text)'")
    case .malformed(let beginning): "it answered with what is no chat completion: '\(beginning)'"
    case .tooLong(let bytes): "it answered with more than \(bytes) bytes"
    case .closed: "it closed the connection"
    case .broken(let why): "the connection to it broke: \(why)"
    case .cancelled: "cancelled"
    }
  }
}

import Evaluation

/// Why a conversation was over.
enum ConversationEnd: Error, Sendable, Hashable {
  case callerHungUp
  case agentHungUp
  /// Nothing of the caller's script fits what the agent said.
  case offScript(String)
  /// The caller's language model went beyond a limit.
  case callerGaveUp(String)
  /// The caller's language model gave no answer.
  case modelFault(String)
  /// The agent said nothing for so long, though it was asked so often whether it is still there.
  case silence(Duration, prompts: Int)
  /// The agent's first words took longer.
  case firstLimit(Duration)
  /// The agent's turn took longer.
  case turnLimit(Duration)
  /// The conversation took longer.
  case runLimit(Duration)
  case messageLimit(Int)
  /// The transcript would have more bytes.
  case byteLimit(Int)
  case fault(ConnectionFault)

  var status: RunStatus {
    switch self {
    case .callerHungUp, .agentHungUp, .offScript, .callerGaveUp: .completed
    case .silence, .firstLimit, .turnLimit, .runLimit, .messageLimit: .timeout
    case .fault(.cancelled): .cancelled
    case .fault, .byteLimit, .modelFault: .failed
    }
  }

  /// Whose fault it is. A conversation that finds no end is the agent's: the caller only answers.
  var fault: Verdict.Fault? {
    switch self {
    case .callerHungUp, .agentHungUp, .fault(.cancelled): nil
    case .offScript, .callerGaveUp: .caller
    case .silence, .firstLimit, .turnLimit, .runLimit, .messageLimit, .byteLimit: .agent
    case .fault, .modelFault: .infrastructure
    }
  }

  /// By the API's list of end reasons.
  var endedReason: String {
    switch self {
    case .callerHungUp, .offScript, .callerGaveUp: "Testing agent-ended-call"
    case .agentHungUp: "Main agent-ended-call"
    case .firstLimit: "Main agent-did-not-answer"
    case .silence, .turnLimit: "Main agent-silence-timed-out"
    case .runLimit, .messageLimit: "exceeded-max-duration"
    case .modelFault: "Testing agent-pipeline-error"
    case .byteLimit: "call-failed-unknown-error"
    case .fault(let fault): fault.endedReason
    }
  }

  /// One line for a reader; nil where the conversation ended as conversations do.
  var reason: String? {
    switch self {
    case .callerHungUp, .agentHungUp: nil
    case .offScript(let reason): "caller off script: \(reason)"
    case .callerGaveUp(let reason): "the caller gave up: \(reason)"
    case .modelFault(let reason): "the caller's language model failed: \(reason)"
    case .silence(let duration, 0): "the agent said nothing for \(duration.readable)"
    case .silence(let duration, let prompts):
      "the agent said nothing for \(duration.readable), though asked \(times(prompts)) whether it was still there"
    case .firstLimit(let limit): "the agent said nothing within \(limit.readable), the limit of its first message"
    case .turnLimit(let limit): "the agent gave no answer within \(limit.readable), the limit of a turn"
    case .runLimit(let limit): "the conversation was not over after \(limit.readable)"
    case .messageLimit(let limit): "the conversation was not over after \(limit) messages"
    case .byteLimit(let limit): "the agent sent more than \(limit) bytes"
    case .fault(let fault): fault.reason
    }
  }

  private func times(_ count: Int) -> String { count == 1 ? "once" : "\(count) times" }
}

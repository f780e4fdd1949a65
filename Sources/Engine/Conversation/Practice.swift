package import Evaluation
import Synchronization

/// Conversations with an agent in memory that answers at once, always the same: what they cost is evsh's own.
package struct Practice: Sendable {
  private let evaluator: Evaluator
  private let script: CallerScript
  private let judge: Judge
  private let answers: [String]

  /// The agent gives one of the answers to each of the caller's messages, and then closes the line. Throws what keeps the
  /// evaluator from being played.
  package init(_ evaluator: Evaluator, answers: [String]) throws(BackendError) {
    self.evaluator = evaluator
    self.answers = answers
    do throws(Obstacles) {
      script = try CallerCompiler.compile(evaluator, profile: nil, personality: nil, agentSpeaksFirst: false)
      judge = try Judge(evaluator)
    } catch {
      throw .unsupported(error.lines.joined(separator: "; "))
    }
  }

  /// Holds one conversation to its end and judges it; how many turns it had, and what came of it.
  package func hold() async -> (turns: Int, verdict: Verdict?) {
    let conversation = Conversation(
      caller: ScriptedCaller(script, seed: 1), connector: PromptAgent(answers: answers),
      context: CallContext(result: 1, run: 1, evaluator: evaluator.id, callerNumber: nil, variables: [:]),
      limits: Limits(), longest: evaluator.maxDuration, timekeeper: StoppedClock())
    let record = await conversation.hold()
    return (record.turns.count, judge.verdict(record))
  }
}

/// Calls an agent that has its answers ready.
private struct PromptAgent: AgentConnector {
  let answers: [String]

  func connect(_ call: CallContext) async throws(ConnectionFault) -> any AgentConnection { PromptLine(answers) }
}

private final class PromptLine: AgentConnection {
  private let state: Mutex<(answers: ArraySlice<String>, coming: [AgentFrame])>

  init(_ answers: [String]) { state = Mutex((answers[...], [])) }

  func send(_ frame: CallerFrame) async throws(ConnectionFault) {
    state.withLock { state in
      let next = state.answers.popFirst().map { AgentFrame.Content.said($0, endsCall: false) }
      state.coming.append(AgentFrame(content: next ?? .closed, receivedAt: .zero))
    }
  }

  func receive(before deadline: Duration) async throws(ConnectionFault) -> AgentFrame? {
    state.withLock { $0.coming.isEmpty ? nil : $0.coming.removeFirst() }
  }

  func close() async {}
}

/// Time that stands still: nothing is waited for.
private struct StoppedClock: Timekeeper {
  private struct SilentAlarm: Alarm {
    func cancel() {}
  }

  var now: Duration { .zero }

  func alarm(after delay: Duration, _ ring: @escaping @Sendable () -> Void) -> any Alarm { SilentAlarm() }
}

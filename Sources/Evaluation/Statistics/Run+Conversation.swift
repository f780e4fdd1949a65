extension Run {
  /// How long the agent took to answer, answer by answer: from the end of the caller's last words to the agent's first
  /// words after them.
  ///
  /// What the agent says over the caller's words, or once more before the caller has spoken again, is no answer; a
  /// caller's prompt asks nothing new, so an answer to it is late for what was asked before.
  package var latencies: [Duration] {
    var latencies: [Duration] = []
    var asked: Duration?
    for turn in transcript {
      switch turn.role {
      case .testingAgent: if !turn.isPrompt { asked = turn.end }
      case .mainAgent:
        guard let end = asked, turn.start >= end else { continue }
        latencies.append(turn.start - end)
        asked = nil
      case .functionCall, .functionCallResult: break
      }
    }
    return latencies
  }

  /// How long evsh itself took to answer the agent, answer by answer: from the agent's last words, and the settling time
  /// after them, to the caller's.
  package var overheads: [Duration] { transcript.compactMap(\.overhead) }

  /// How many times the agent spoke; all that it says between two words of the caller is one turn.
  package var agentTurns: Int {
    var count = 0
    var isAgentsTurn = false
    for turn in transcript {
      switch turn.role {
      case .testingAgent: isAgentsTurn = false
      case .mainAgent:
        if !isAgentsTurn { count += 1 }
        isAgentsTurn = true
      case .functionCall, .functionCallResult: break
      }
    }
    return count
  }
}

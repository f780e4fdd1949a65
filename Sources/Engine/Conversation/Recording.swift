import Evaluation
import Synchronization

/// What is said in a run under way: its conversation writes it down here as it goes, and whoever looks on reads it.
///
/// Who reads holds the same turns; they are copied only where one is added meanwhile.
final class Recording: Sendable {
  private let state = Mutex(LiveTranscript())

  var transcript: LiveTranscript { state.withLock { $0 } }
  var turns: [TranscriptTurn] { state.withLock { $0.turns } }

  /// A call begins; what was said in one before it is no part of it.
  func begin() {
    state.withLock { transcript in
      transcript.call += 1
      transcript.turns = []
    }
  }

  /// Adds a turn; how many there are now.
  @discardableResult
  func add(_ turn: TranscriptTurn) -> Int {
    state.withLock { transcript in
      transcript.turns.append(turn)
      return transcript.turns.count
    }
  }
}

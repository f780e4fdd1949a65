/// What has been said so far in a run that is under way.
package struct LiveTranscript: Sendable, Hashable {
  /// Which of the run's calls it is, from 1; 0 before the first has begun. Another call has a transcript of its own.
  package var call = 0
  package var turns: [TranscriptTurn] = []

  package init() {}
}

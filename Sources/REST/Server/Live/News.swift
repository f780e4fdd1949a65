import Evaluation

/// What a listener is to know now: the newest results and, where it looks at a run that is under way, what has been said in
/// that.
struct News: Sendable, Hashable {
  var results: [ResultSummary]
  var transcript: LiveTranscript?
}

import Evaluation

/// A result some of whose runs are still to be carried out.
struct UnfinishedResult: Sendable, Hashable {
  let id: Int
  let label: String?
  let progress: ResultProgress
  let createdAt: Timestamp
  /// Whether clients of the API speak for its agents, so that only a server goes on with it.
  var isChat = false
}

import Evaluation

/// A result some of whose runs are still to be carried out.
struct UnfinishedResult: Sendable, Hashable {
  let id: Int
  let label: String?
  let progress: ResultProgress
  let createdAt: Timestamp
}

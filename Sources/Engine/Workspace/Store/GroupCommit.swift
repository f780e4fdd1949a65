import Evaluation

/// Writes what many ask for in few transactions.
///
/// What comes while a transaction is being committed waits for the next (group commit), so nothing waits longer than one
/// takes, and a transaction holds the more the busier it is.
actor GroupCommit<Item: Sendable, Outcome: Sendable> {
  private typealias Waiter = CheckedContinuation<Result<Outcome, BackendError>, Never>

  private let write: @Sendable ([Item]) async -> [Result<Outcome, BackendError>]
  private var waiting: [(item: Item, waiter: Waiter)] = []
  private var isWriting = false

  /// `write` keeps items in one transaction, and says what came of each.
  init(_ write: @escaping @Sendable ([Item]) async -> [Result<Outcome, BackendError>]) { self.write = write }

  /// Returns once it is committed.
  func keep(_ item: Item) async throws(BackendError) -> Outcome {
    let outcome = await withCheckedContinuation { waiter in
      waiting.append((item, waiter))
      if !isWriting {
        isWriting = true
        Task { await writeAll() }
      }
    }
    return try outcome.get()
  }

  private func writeAll() async {
    while !waiting.isEmpty {
      let batch = waiting
      waiting = []
      let outcomes = await write(batch.map(\.item))
      for ((_, waiter), outcome) in zip(batch, outcomes) { waiter.resume(returning: outcome) }
    }
    isWriting = false
  }
}

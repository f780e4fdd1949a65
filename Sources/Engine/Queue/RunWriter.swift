import Evaluation

/// Keeps what comes of runs, many in one transaction, off the conversations' paths.
///
/// What comes while a transaction is being committed waits for the next (group commit), so nothing waits longer than one
/// takes, and a transaction holds the more the busier it is.
actor RunWriter {
  private typealias Waiter = CheckedContinuation<Result<Bool, BackendError>, Never>

  private let workspace: Workspace
  private let owner: String
  private var waiting: [(run: FinishedRun, waiter: Waiter)] = []
  private var isWriting = false

  init(_ workspace: Workspace, owner: String) {
    self.workspace = workspace
    self.owner = owner
  }

  /// Returns once it is committed; false where the run was no longer the owner's.
  func keep(_ run: FinishedRun) async throws(BackendError) -> Bool {
    let outcome = await withCheckedContinuation { waiter in
      waiting.append((run, waiter))
      if !isWriting {
        isWriting = true
        Task { await write() }
      }
    }
    return try outcome.get()
  }

  private func write() async {
    while !waiting.isEmpty {
      let batch = waiting
      waiting = []
      do throws(BackendError) {
        let kept = Set(try await workspace.finish(batch.map(\.run), owner: owner))
        for (run, waiter) in batch { waiter.resume(returning: .success(kept.contains(run.id))) }
      } catch {
        for (_, waiter) in batch { waiter.resume(returning: .failure(error)) }
      }
    }
    isWriting = false
  }
}

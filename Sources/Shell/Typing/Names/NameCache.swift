package import Evaluation
import Synchronization

/// Keeps the names for completion and reads them anew in the background, so that nobody ever waits for them.
package final class NameCache: Sendable {
  private struct State: Sendable {
    var names = NameSnapshot()
    /// What the names are read from.
    var backend: (any Backend)?
    var reading: Task<Void, Never>?
    /// What is to be read after that.
    var next: NameSnapshot.Part = []
    /// Counts the backends, so that what is read from a former one is dropped.
    var era = 0
  }

  private let state = Mutex(State())

  package init() {}

  /// The names there are, at once.
  package func snapshot() -> NameSnapshot {
    state.withLock { state in
      var names = state.names
      names.isReading = state.reading != nil
      return names
    }
  }

  /// Reads names from a backend in the background. While that goes on, further calls together cause one more reading.
  package func refresh(from backend: any Backend, _ part: NameSnapshot.Part = .all) {
    state.withLock { state in
      state.backend = backend
      state.next.formUnion(part)
      start(&state)
    }
  }

  /// Reads anew what a command changes.
  func refresh(from backend: any Backend, after command: String) {
    switch command {
    case "import": refresh(from: backend)
    case "run", "rerun", "watch", "cancel": refresh(from: backend, .results)
    default: break
    }
  }

  /// Reads them again from where they came, if they are old.
  package func refreshIfStale(at now: ContinuousClock.Instant = .now) {
    state.withLock { state in
      guard state.backend != nil, state.reading == nil, state.names.isStale(at: now) else { return }
      state.next = .all
      start(&state)
    }
  }

  /// Forgets all names, since they are of another backend.
  package func forget() {
    state.withLock { state in
      state.reading?.cancel()
      state = State(era: state.era + 1)
    }
  }

  /// Waits until nothing is being read.
  package func settle() async {
    while let task = state.withLock({ $0.reading }) { await task.value }
  }

  private func start(_ state: inout State) {
    guard state.reading == nil, let backend = state.backend, !state.next.isEmpty else { return }
    let (names, era) = (state.names, state.era)
    let part = names.takenAt == nil ? .all : state.next
    state.next = []
    state.reading = Task.detached(priority: .utility) { [weak self] in
      let outcome: Result<NameSnapshot, BackendError>
      do throws(BackendError) {
        outcome = .success(try await names.reading(part, from: backend))
      } catch {
        outcome = .failure(error)
      }
      self?.finish(outcome, part, era)
    }
  }

  private func finish(_ outcome: Result<NameSnapshot, BackendError>, _ part: NameSnapshot.Part, _ era: Int) {
    state.withLock { state in
      guard state.era == era else { return }
      switch outcome {
      case .success(let names):
        state.names = names
        state.names.failure = nil
      case .failure(let error): state.names.failure = error.brief
      }
      state.reading = nil
      start(&state)
    }
  }
}

extension BackendError {
  /// In a few words, for a note.
  fileprivate var brief: String {
    switch self {
    case .unreachable: "the backend can't be reached"
    case .unauthorized: "the backend doesn't let you in"
    case .storage: "the workspace can't be read"
    default: "they can't be read"
    }
  }
}

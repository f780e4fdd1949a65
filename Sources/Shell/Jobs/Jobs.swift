import Evaluation
import Synchronization

/// What is followed in the background, each in a task of its own; any task may ask how it stands.
package final class Jobs: Sendable {
  fileprivate struct State {
    var jobs: [Job] = []
    var runs: RunsInFlight?
    var onChange: (@Sendable () -> Void)?
  }

  private let state = Mutex(State())
  let announcer: any Announcer

  /// So many that are over are kept for a look.
  private static let mostEnded = 20

  init(_ announcer: any Announcer) { self.announcer = announcer }

  /// The runs of everything under way; nil where nothing is.
  package var runsInFlight: RunsInFlight? { state.withLock { $0.runs } }

  /// Says what is to be done whenever `runsInFlight` has changed; it may be done by any thread.
  package func whenRunsChange(_ action: @escaping @Sendable () -> Void) {
    state.withLock { $0.onChange = action }
  }

  /// In the order in which they were begun.
  var all: [Job] { state.withLock { $0.jobs } }

  subscript(id: Job.ID) -> Job? { state.withLock { state in state.jobs.last { $0.id == id } } }

  /// Adds a job, or says that there is one under way, which then is announced if the new one was to be.
  func begin(_ job: Job) -> Bool {
    update { state in
      if let index = state.index(of: job.id) {
        state.jobs[index].isAnnounced = state.jobs[index].isAnnounced || job.isAnnounced
        return false
      }
      state.jobs.removeAll { $0.id == job.id }
      state.jobs.append(job)
      state.forget(but: Self.mostEnded)
      return true
    }
  }

  /// Changes a job that is under way; nil where it isn't.
  @discardableResult
  func change<Value>(_ id: Job.ID, _ body: (inout Job) -> Value) -> Value? {
    update { state in state.index(of: id).map { body(&state.jobs[$0]) } }
  }

  /// Nothing is told of a job any more; whether it was told before.
  func silence(_ id: Job.ID) -> Bool {
    change(id) { job in
      defer { job.isAnnounced = false }
      return job.isAnnounced
    } ?? false
  }

  /// Nothing is told of any job any more.
  func silenceAll() { for job in all { _ = silence(job.id) } }

  /// Changes something and tells whoever draws the counts.
  private func update<Value>(_ body: (inout State) -> Value) -> Value {
    let (value, action) = state.withLock { state in
      let value = body(&state)
      let runs = RunsInFlight(state.jobs)
      defer { state.runs = runs }
      return (value, runs == state.runs ? nil : state.onChange)
    }
    action?()
    return value
  }
}

extension Jobs.State {
  /// The place of a job under way.
  fileprivate func index(of id: Job.ID) -> Int? { jobs.firstIndex { $0.id == id && $0.isUnderWay } }

  /// Drops the oldest of those that are over.
  fileprivate mutating func forget(but most: Int) {
    let over = jobs.indices.filter { !jobs[$0].isUnderWay }
    for index in over.dropLast(most).reversed() { jobs.remove(at: index) }
  }
}

extension RunsInFlight {
  /// The totals of all jobs under way; nil where none is.
  fileprivate init?(_ jobs: [Job]) {
    let open = jobs.filter(\.isUnderWay).map(\.progress)
    if open.isEmpty { return nil }
    self.init(running: 0, passed: 0, failed: 0)
    for progress in open {
      running += progress.total - progress.done
      passed += progress.passed
      failed += progress.failed
    }
  }
}

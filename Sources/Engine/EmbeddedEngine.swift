package import Evaluation
import NIOPosix

/// The backend that carries out requests on this machine: a workspace, a planner and a queue.
package struct EmbeddedEngine: Sendable {
  let workspace: Workspace
  let queue: RunQueue
  let catalog: Catalog
  let launches: GroupCommit<NewResult, RunResult>
  let timekeeper: any Timekeeper
  /// Where clients of the API speak for agents; nil in an engine that serves none.
  let chats: OpenChats?
  /// Results that a former process left unfinished and nobody is about now.
  private let left: [UnfinishedResult]

  var planner: Planner {
    get async throws(BackendError) {
      Planner(repertoire: try await catalog.repertoire(), holdsChats: chats != nil)
    }
  }

  /// Opens a workspace's file, and makes it where there is none; puts back what a lost process held.
  ///
  /// An engine that only looks puts nothing back: nobody is to carry anything out with it. `mostRuns` are held at the same
  /// time, of all results together. One that holds chats serves clients that speak for agents.
  package static func open(
    _ path: String, onlyLooks: Bool = false, mostRuns: Int? = nil, holdsChats: Bool = false
  ) async throws(BackendError) -> EmbeddedEngine {
    let workspace = try await Workspace.open(path, serves: mostRuns != nil) { .now }
    return try await onThisMachine(workspace, onlyLooks: onlyLooks, mostRuns: mostRuns, holdsChats: holdsChats)
  }

  /// An engine in memory with the same definitions and no results, which nothing is kept of.
  package func scratch() async throws(BackendError) -> EmbeddedEngine {
    try await Self.onThisMachine(workspace.scratch())
  }

  /// An empty engine in memory.
  package static func empty() async throws(BackendError) -> EmbeddedEngine {
    try await onThisMachine(Workspace.empty { Timestamp(microseconds: 0) })
  }

  /// An engine that reaches agents from this machine.
  private static func onThisMachine(
    _ workspace: Workspace, onlyLooks: Bool = false, mostRuns: Int? = nil, holdsChats: Bool = false
  ) async throws(BackendError) -> EmbeddedEngine {
    DescriptorLimit.raise()
    HeapArenas.bound()
    let group = MultiThreadedEventLoopGroup.singleton
    let timekeeper = EventLoopTimekeeper(group: group)
    return try await EmbeddedEngine(
      workspace, timekeeper: timekeeper, onlyLooks: onlyLooks, mostRuns: mostRuns, holdsChats: holdsChats
    ) { connection in
      Connectors.make(for: connection, group: group, timekeeper: timekeeper)
    }
  }

  init(
    _ workspace: Workspace, owner: Owner = .current, timekeeper: any Timekeeper, onlyLooks: Bool = false,
    mostRuns: Int? = nil, holdsChats: Bool = false, connectors: @escaping @Sendable (Connection) -> any AgentConnector
  ) async throws(BackendError) {
    self.workspace = workspace
    self.timekeeper = timekeeper
    catalog = Catalog(workspace, timekeeper)
    launches = GroupCommit { await workspace.createResults($0) }
    chats = holdsChats ? OpenChats(timekeeper: timekeeper) : nil
    queue = RunQueue(
      workspace, catalog, owner: owner.text, timekeeper: timekeeper, most: mostRuns, chats: chats,
      connectors: connectors)
    if !onlyLooks { _ = try await workspace.orphans(isAlive: Owner.isAlive) }
    left = try await workspace.unfinishedResults()
  }

  /// What a former process left unfinished, and how to go on; a line, or none.
  package func findings() -> [String] {
    let results = left.filter { $0.progress.running == 0 }
    guard let newest = results.first else { return [] }
    if results.count > 1 {
      let ids = results.prefix(8).map { String($0.id) }.joined(separator: " ") + (results.count > 8 ? " …" : "")
      return ["results were left unfinished: \(ids); 'watch ID' goes on with one, 'cancel ID' ends it"]
    }
    let name = "result \(newest.id)" + (newest.label.map { " \"\($0)\"" } ?? "")
    let way = newest.isChat ? "'evsh serve'" : "'watch \(newest.id)'"
    return [
      "\(name) was left unfinished, \(newest.progress.done) of \(newest.progress.total) runs are done; "
        + "\(way) goes on with it, 'cancel \(newest.id)' ends it"
    ]
  }
}

import Evaluation
import Hummingbird
import NIOCore

/// How the newest results come along, as a stream of events (WHATWG HTML, section 9.2): `result` with the whole state of one
/// that is new or has changed, `gone` with the id of one that is no longer among the newest. It begins with all there are.
struct EventStream: Sendable {
  let feed: ResultFeed
  let library: ScopedLibrary
  let channel: any NIOCore.Channel
  /// Whether the key is still one.
  let isOpen: @Sendable () async -> Bool

  var response: Response {
    Response(
      status: .ok, headers: [.contentType: "text/event-stream", .cacheControl: "no-store"],
      body: ResponseBody { writer in
        var told: [Int: ResultSummary] = [:]
        for await newest in await feed.listen(channel) {
          guard await isOpen() else { break }
          try await writer.write(ByteBuffer(string: try await text(newest, after: told)))
          told = Dictionary(uniqueKeysWithValues: newest.map { ($0.id, $0) })
        }
        try await writer.finish(nil)
      })
  }

  /// What changed, oldest first; where nothing did, a comment that keeps the line open.
  private func text(_ newest: [ResultSummary], after told: [Int: ResultSummary]) async throws(Refusal) -> String {
    let changed = newest.filter { told[$0.id] != $0 }.reversed()
    let gone = Set(told.keys).subtracting(newest.map(\.id)).sorted()
    if changed.isEmpty, gone.isEmpty { return ":\n\n" }
    let agents = try await library.agents()
    let results = changed.map { result in
      event("result", result.news(agentName: agents.first { $0.id == result.agent }?.name))
    }
    return (gone.map { event("gone", ["id": .integer($0)]) } + results).joined()
  }

  /// Documents are written on one line.
  private func event(_ name: String, _ data: JSONValue) -> String { "event: \(name)\ndata: \(data.compact)\n\n" }
}

extension ResultSummary {
  /// The members have the names that the contract gives a result's.
  fileprivate func news(agentName: String?) -> JSONValue {
    [
      "id": .integer(id), "name": JSONValue(label), "agent": JSONValue(agent), "agent_name": JSONValue(agentName),
      "status": .string(status.rawValue), "created_at": .string(createdAt.iso8601),
      "total_runs_count": .integer(progress.total), "finished_runs_count": .integer(progress.done),
      "running_runs_count": .integer(progress.running), "success_runs_count": .integer(progress.passed),
      "failed_runs_count": .integer(progress.failed), "review_runs_count": .integer(progress.review),
    ]
  }
}

import Evaluation
import Hummingbird
import NIOCore

/// How the newest results come along, as a stream of events (WHATWG HTML, section 9.2): `result` with the whole state of one
/// that is new or has changed, `gone` with the id of one that is no longer among the newest. It begins with all there are.
/// Who looks at a run that is under way is told its transcript, `transcript` with the turns that are new and how many there
/// were before; another call of the run begins at 0 again.
struct EventStream: Sendable {
  let feed: ResultFeed
  let library: ScopedLibrary
  let channel: any NIOCore.Channel
  /// The run that is looked at, if one is.
  var run: Int?
  /// Whether the key is still one.
  let isOpen: @Sendable () async -> Bool

  var response: Response {
    Response(
      status: .ok, headers: [.contentType: "text/event-stream", .cacheControl: "no-store"],
      body: ResponseBody { writer in
        var told = News(results: [])
        for await news in await feed.listen(channel, run: run) {
          guard await isOpen() else { break }
          let text = try await text(news.results, after: told.results) + text(news.transcript, after: told.transcript)
          // Where nothing changed, a comment keeps the line open.
          try await writer.write(ByteBuffer(string: text.isEmpty ? ":\n\n" : text))
          told = news
        }
        try await writer.finish(nil)
      })
  }

  /// What changed of the results, oldest first.
  private func text(_ newest: [ResultSummary], after former: [ResultSummary]) async throws(Refusal) -> String {
    let told = Dictionary(uniqueKeysWithValues: former.map { ($0.id, $0) })
    let changed = newest.filter { told[$0.id] != $0 }.reversed()
    let gone = Set(told.keys).subtracting(newest.map(\.id)).sorted()
    if changed.isEmpty, gone.isEmpty { return "" }
    let agents = try await library.agents()
    let results = changed.map { result in
      event("result", result.news(agentName: agents.first { $0.id == result.agent }?.name))
    }
    return (gone.map { event("gone", ["id": .integer($0)]) } + results).joined()
  }

  /// What was said since it was last told.
  private func text(_ transcript: LiveTranscript?, after told: LiveTranscript?) -> String {
    guard let run, let transcript else { return "" }
    let isSameCall = transcript.call == told?.call
    let known = isSameCall ? told?.turns.count ?? 0 : 0
    if isSameCall, transcript.turns.count == known { return "" }
    return event(
      "transcript",
      [
        "run_id": .integer(run), "from": .integer(known),
        "turns": .array(transcript.turns.dropFirst(known).map(\.answer)),
      ])
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

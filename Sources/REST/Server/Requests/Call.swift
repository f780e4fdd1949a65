import Evaluation

/// One request of a client that was let in.
struct Call: Sendable {
  let endpoint: Endpoint
  /// Of the thing that is asked for; 0 where the path names none.
  let id: Int
  /// A turn of it, where the path names one.
  var turn: Int?
  /// As it was asked for.
  let path: String
  let rawQuery: String
  let query: QueryText
  /// As it came, and what it says.
  let body: [UInt8]
  let fields: JSONObject
  /// Where the server is for this client, `http://127.0.0.1:8080`.
  let base: String
  let library: ScopedLibrary
  let shelf: ResultShelf
  let keyID: Int
  /// By which a launch that is sent again is known.
  let launchKey: String?
  /// What the client says it is, `cli`.
  let clientSource: String?
  /// What launches cron jobs, and is to know of changes.
  let scheduler: Scheduler
  /// When it came.
  let now: Timestamp

  /// What makes a launch the same as one before.
  var fingerprint: Launches.Fingerprint {
    Launches.Fingerprint(key: keyID, endpoint: endpoint, id: id, query: rawQuery, body: body, launchKey: launchKey)
  }

  /// A number in the query; refused where it is none.
  func integer(_ names: String...) throws(Refusal) -> Int? {
    for name in names {
      guard let text = query[name], !text.isEmpty else { continue }
      guard let number = Int(text) else { throw .field(name, "expected a whole number") }
      return number
    }
    return nil
  }

  /// A list of ids in the query.
  func integers(_ name: String) throws(Refusal) -> [Int]? { try integers(of: name, query.list(name)) }

  func integers(of name: String, _ texts: [String]) throws(Refusal) -> [Int]? {
    if texts.isEmpty { return nil }
    let numbers = texts.compactMap(Int.init)
    guard numbers.count == texts.count else { throw .field(name, "expected whole numbers with commas between") }
    return numbers
  }

  /// What a list is narrowed to by the contract's common names.
  func filter() async throws(Refusal) -> ListFilter {
    var filter = ListFilter()
    filter.project = try integer("project_id")
    filter.agent = try integer("agent_id")
    if filter.agent == nil, let assistant = query["assistant_id"] {
      filter.agent = try await library.agents().first { $0.assistantID == assistant }?.id ?? 0
    }
    return filter
  }
}

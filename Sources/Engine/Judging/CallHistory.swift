import Evaluation

/// The functions that an agent called, and what came of each, put together as they come.
struct CallHistory {
  private(set) var calls: [Testimony.Call] = []
  /// By the call's id, null where it has none: the calls that have no result yet.
  private var open: [JSONValue: [Int]] = [:]

  mutating func add(_ call: Testimony.Call, id: JSONValue?) {
    open[id ?? .null, default: []].append(calls.count)
    calls.append(call)
  }

  /// Takes a result for the first call of its id that has none; a result without an id, where all calls have one, is the
  /// newest call's.
  mutating func note(_ result: JSONObject) {
    let id = result["id"] ?? .null
    let index: Int?
    if let waiting = open[id], !waiting.isEmpty {
      index = open[id]?.removeFirst()
    } else {
      index = id == .null ? calls.indices.last : nil
    }
    if let index, let error = FunctionResults.error(in: result) { calls[index].error = error }
  }
}

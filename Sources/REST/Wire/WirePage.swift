import Evaluation

/// A part of a list, or the whole: the API has both, `{count, next, previous, results}` and a plain array.
struct WirePage: Sendable {
  let items: [JSONValue]
  /// Where the next part is; nil at the end.
  let next: String?
  /// How many items the whole list has.
  let count: Int

  /// Nil for what is no list.
  init?(wire json: JSONValue) {
    if let items = json.array {
      (self.items, next, count) = (items, nil, items.count)
      return
    }
    guard let items = json["results"]?.array else { return nil }
    self.items = items
    next = json["next"]?.wireText
    count = json["count"]?.wireInteger ?? items.count
  }
}

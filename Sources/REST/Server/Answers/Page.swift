import Evaluation

/// One page of a list, `{count, next, previous, results}`. The addresses of its neighbours are absolute: clients ask
/// them as they stand.
struct Page {
  private static let standardSize = 100
  private static let largestSize = 1000

  private let number: Int
  private let size: Int
  private let call: Call

  /// The page that a request asks for.
  init(_ call: Call) throws(Refusal) {
    self.call = call
    size = min(try Self.number("page_size", call) ?? Self.standardSize, Self.largestSize)
    number = try Self.number("page", call) ?? 1
  }

  private static func number(_ name: String, _ call: Call) throws(Refusal) -> Int? {
    guard let text = call.query[name], !text.isEmpty else { return nil }
    guard let number = Int(text), (1...1_000_000_000).contains(number) else { throw .invalidPage }
    return number
  }

  /// What stands on it.
  var slice: Slice { Slice(offset: (number - 1) * size, size: size) }

  /// The page of the whole list; only what stands on it is written out.
  func answer<Item: Sendable>(_ items: [Item], _ document: (Item) -> JSONValue) throws(Refusal) -> Answer {
    .ok(try self.document(of: Listed(Array(items.dropFirst(slice.offset).prefix(size)), of: items.count), document))
  }

  /// The page with what stands on it.
  func answer<Item>(_ listed: Listed<Item>, _ document: (Item) -> JSONValue) throws(Refusal) -> Answer {
    .ok(try self.document(of: listed, document))
  }

  /// The same by itself.
  func document<Item>(of listed: Listed<Item>, _ document: (Item) -> JSONValue) throws(Refusal) -> JSONValue {
    guard number == 1 || slice.offset < listed.count else { throw .invalidPage }
    return [
      "count": .integer(listed.count),
      "next": slice.offset + size < listed.count ? .string(address(of: number + 1)) : .null,
      "previous": number > 1 ? .string(address(of: number - 1)) : .null,
      "results": .array(listed.items.map(document)),
    ]
  }

  private func address(of page: Int) -> String {
    let others = call.rawQuery.split(separator: "&").filter { !$0.hasPrefix("page=") }
    return call.base + call.path + "?" + (others + ["page=\(page)"]).joined(separator: "&")
  }
}

/// The things of one kind, prepared once so that each can be found by its id and its name among 100,000 in little
/// time.
package struct NameIndex: Sendable {
  /// In the order of their names, whatever their case.
  let entries: [NameEntry]
  /// What narrows them, by their places in `entries`.
  let homes: [NameScope]
  let text: NameText
  /// The ids in their order, each with its place.
  private let ids: [(id: Int, place: Int32)]
  private let isNewestFirst: Bool
  /// The names that several have.
  private let shared: Set<String>

  /// `isNewestFirst` puts great ids before small ones.
  package init(_ entries: [NameEntry] = [], isNewestFirst: Bool = false) {
    let keys = entries.map { Array($0.name.lowercased().utf8) }
    let order = entries.indices.sorted { left, right in
      keys[left] == keys[right]
        ? entries[left].id < entries[right].id : keys[left].lexicographicallyPrecedes(keys[right])
    }
    let sorted = order.map { entries[$0] }
    self.entries = sorted
    self.isNewestFirst = isNewestFirst
    homes = sorted.map { NameScope(project: $0.project, agent: $0.agent) }
    text = NameText(order.map { keys[$0] })
    ids = sorted.indices.map { (sorted[$0].id, Int32($0)) }.sorted { $0.id < $1.id }
    shared = Set(zip(sorted, sorted.dropFirst()).filter { $0.name == $1.name }.map(\.0.name))
  }

  package var count: Int { entries.count }

  /// Whether nothing else has the name, so that it can stand for the thing.
  func isUnique(_ name: String) -> Bool { !shared.contains(name) }

  /// The places of all entries, in the order of the ids.
  func eachPlace(_ body: (Int) -> Void) { eachPlace([ids.indices], body) }

  /// The places of the entries whose ids begin with these digits, in the order of the ids.
  func eachPlace(withIDFrom digits: String, _ body: (Int) -> Void) {
    guard let number = Int(digits), number > 0, digits.utf8.first != UInt8(ascii: "0") else { return }
    var parts: [Range<Int>] = []
    var (low, width) = (number, 1)
    while true {
      parts.append(first(from: low)..<first(from: low + width))
      let (next, overflow) = low.multipliedReportingOverflow(by: 10)
      guard !overflow, next <= Int.max - width * 10 else { break }
      (low, width) = (next, width * 10)
    }
    eachPlace(parts, body)
  }

  /// The place of an id; nil where nothing has it.
  func place(of id: Int) -> Int? {
    let index = first(from: id)
    return index < ids.count && ids[index].id == id ? Int(ids[index].place) : nil
  }

  private func eachPlace(_ parts: [Range<Int>], _ body: (Int) -> Void) {
    if isNewestFirst {
      for part in parts.reversed() { for index in part.reversed() { body(Int(ids[index].place)) } }
    } else {
      for part in parts { for index in part { body(Int(ids[index].place)) } }
    }
  }

  /// The index of the first id that is not before this one.
  private func first(from id: Int) -> Int { ids.partition { $0.id >= id } }
}

extension RandomAccessCollection where Index == Int {
  /// The index of the first element that `belongs`, in a collection where all after it do too.
  func partition(_ belongs: (Element) -> Bool) -> Int {
    var (low, high) = (startIndex, endIndex)
    while low < high {
      let middle = (low + high) / 2
      if belongs(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}

/// Many texts in one piece of memory, so that all of them are searched at once.
///
/// Each text stands between two zero bytes; a text may hold zero bytes too.
struct TextArena: Sendable {
  private(set) var bytes: [UInt8] = [0]
  private var starts: [Int] = []

  var count: Int { starts.count }

  mutating func append(_ text: String) {
    starts.append(bytes.count)
    var text = text
    text.withUTF8 { bytes.append(contentsOf: $0) }
    bytes.append(0)
  }

  subscript(index: Int) -> String { withText(at: index) { String(decoding: $0, as: UTF8.self) } }

  /// The bytes of one text.
  func withText<Result>(at index: Int, _ body: (UnsafeRawBufferPointer) -> Result) -> Result {
    bytes.withUnsafeBytes { body(UnsafeRawBufferPointer(rebasing: $0[starts[index]..<end(of: index)])) }
  }

  private func end(of index: Int) -> Int {
    (index + 1 < starts.count ? starts[index + 1] : bytes.count) - 1
  }
}

// MARK: - Searching

extension TextArena {
  /// The first text from `index` on that holds `sought`; a zero byte is found nowhere.
  func first(from index: Int, containing sought: [UInt8]) -> Int? {
    guard index < count, !sought.contains(0) else { return nil }
    if sought.isEmpty { return index }
    return offset(of: sought, from: starts[index]).map(index(ofTextAt:))
  }

  /// The first text from `index` on that begins with `prefix`.
  func first(from index: Int, beginningWith prefix: [UInt8]) -> Int? {
    guard index < count else { return nil }
    if prefix.isEmpty { return index }
    let sought = [0] + prefix
    var offset = starts[index] - 1
    while let found = self.offset(of: sought, from: offset) {
      let candidate = self.index(ofTextAt: found + 1)
      // Elsewhere the zero byte is one of the text's own, or one of the prefix is the text's end.
      if starts[candidate] == found + 1, text(at: candidate, beginsWith: prefix) { return candidate }
      offset = found + 1
    }
    return nil
  }

  /// Whether a text begins with `prefix`.
  func text(at index: Int, beginsWith prefix: [UInt8]) -> Bool {
    withText(at: index) { $0.starts(with: prefix) }
  }

  /// Whether a text holds `sought`.
  func text(at index: Int, contains sought: [UInt8]) -> Bool {
    withText(at: index) { sought.isEmpty || $0.firstOffset(of: sought) != nil }
  }

  private func offset(of sought: [UInt8], from offset: Int) -> Int? {
    bytes.withUnsafeBytes { $0.firstOffset(of: sought, from: offset) }
  }

  /// The text that holds the byte at an offset.
  private func index(ofTextAt offset: Int) -> Int {
    var low = 0
    var high = starts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= offset { low = middle } else { high = middle }
    }
    return low
  }
}

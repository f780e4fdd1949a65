/// Many lower-case names, one after the other in one array of bytes, sorted, so that a search goes through memory once.
struct NameText: Sendable {
  private let bytes: [UInt8]
  /// Where each name starts, and where one after the last would.
  private let starts: [Int32]
  /// How often each byte occurs.
  private let frequencies: [Int]

  /// A byte that occurs in no UTF-8 text stands after each name.
  private static let end: UInt8 = 0xFF

  init(_ names: [[UInt8]]) {
    var bytes: [UInt8] = []
    var starts: [Int32] = [0]
    bytes.reserveCapacity(names.reduce(0) { $0 + $1.count + 1 })
    starts.reserveCapacity(names.count + 1)
    for name in names {
      bytes += name
      bytes.append(Self.end)
      starts.append(Int32(bytes.count))
    }
    self.bytes = bytes
    self.starts = starts
    frequencies = bytes.reduce(into: Array(repeating: 0, count: 256)) { $0[Int($1)] += 1 }
  }

  /// The places of the names that begin with `typed`, lower-case itself.
  func places(beginningWith typed: [UInt8]) -> Range<Int> {
    let names = 0..<starts.count - 1
    let low = names.partition { compare($0, typed) >= 0 }
    return low..<(low..<names.upperBound).partition { compare($0, typed) > 0 }
  }

  /// Whether a name comes before those that begin with `typed`, is one of them, or comes after: -1, 0, 1.
  private func compare(_ place: Int, _ typed: [UInt8]) -> Int {
    let name = bytes[Int(starts[place])..<Int(starts[place + 1]) - 1].prefix(typed.count)
    if name.elementsEqual(typed) { return 0 }
    return name.lexicographicallyPrecedes(typed) ? -1 : 1
  }
}

// MARK: - Inside of names

extension NameText {
  /// Tells the place of each name among `places` that holds `typed`, and whether a word in it begins with that.
  func find(_ typed: [UInt8], in places: Range<Int>, found: (_ place: Int, _ isWordStart: Bool) -> Void) {
    guard !typed.isEmpty, !places.isEmpty else { return }
    let rarest = typed.indices.min { frequencies[Int(typed[$0])] < frequencies[Int(typed[$1])] } ?? 0
    bytes.withUnsafeBytes { bytes in
      let end = Int(starts[places.upperBound])
      var place = places.lowerBound
      var offset = Int(starts[place])
      var inside: Int?
      while let next = Self.next(typed, by: rarest, in: bytes, from: offset, to: end) {
        while Int(starts[place + 1]) <= next { place += 1 }
        if let other = inside, other != place { found(other, false) }
        let isWordStart = next == Int(starts[place]) || !Self.isWordPart(bytes[next - 1])
        if isWordStart { found(place, true) }
        inside = isWordStart ? nil : place
        offset = isWordStart ? Int(starts[place + 1]) : next + 1
      }
      if let inside { found(inside, false) }
    }
  }

  /// Where `typed` occurs next, sought by the one of its bytes that is rarest.
  private static func next(
    _ typed: [UInt8], by rarest: Int, in bytes: UnsafeRawBufferPointer, from offset: Int, to end: Int
  ) -> Int? {
    var start = offset
    while start + typed.count <= end {
      let place = Self.next(typed[rarest], in: bytes, from: start + rarest, to: end) - rarest
      guard place + typed.count <= end else { return nil }
      if typed.indices.allSatisfy({ bytes[place + $0] == typed[$0] }) { return place }
      start = place + 1
    }
    return nil
  }

  /// Where a byte occurs next, or the end. Looks at eight bytes at a time: of those that equal it, subtracting one
  /// borrows from the high bit (Mycroft's test for a zero byte).
  private static func next(_ byte: UInt8, in bytes: UnsafeRawBufferPointer, from offset: Int, to end: Int) -> Int {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let pattern = ones &* UInt64(byte)
    var offset = offset
    while offset + 8 <= end {
      let word = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self)) ^ pattern
      let zeros = (word &- ones) & ~word & (ones << 7)
      if zeros != 0 { return offset + zeros.trailingZeroBitCount / 8 }
      offset += 8
    }
    while offset < end, bytes[offset] != byte { offset += 1 }
    return offset
  }

  /// Whether a byte is of a letter or a digit: one beyond ASCII is taken to be.
  private static func isWordPart(_ byte: UInt8) -> Bool {
    byte >= 0x80 || UInt8(ascii: "a")...UInt8(ascii: "z") ~= byte || UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte
  }
}

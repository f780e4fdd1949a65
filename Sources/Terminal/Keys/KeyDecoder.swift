/// Makes keys of the bytes that a terminal sends (ECMA-48 control sequences, xterm's keys, UTF-8); total.
///
/// It looks at no clock: whoever feeds it says when nothing more is to come for now, so that Escape is told from the
/// start of a sequence.
package struct KeyDecoder: Sendable {
  private var bytes: ArraySlice<UInt8> = []

  package init() {}

  /// Whether bytes wait that are no whole key yet.
  package var isWaiting: Bool { !bytes.isEmpty }
  /// Whether a paste has begun and not ended.
  package var isPasting: Bool { bytes.starts(with: Self.pasteStart) }

  private static let pasteStart = Array("\u{1B}[200~".utf8)
  private static let pasteEnd = Array("\u{1B}[201~".utf8)

  package mutating func feed(_ more: some Sequence<UInt8>) { bytes.append(contentsOf: more) }

  /// The next key, or nil where there is none yet. What no key is known for is passed over.
  ///
  /// `isAll` says that nothing more comes for now: what is there is all there is.
  package mutating func next(isAll: Bool = false) -> Key? {
    while let first = bytes.first {
      let step = first == 0x1B ? escape(isAll: isAll) : scalar(isAll: isAll)
      guard case .taken(let count, let key) = step else { return nil }
      bytes = bytes.dropFirst(count)
      if let key { return key }
    }
    // An empty slice must not hold on to all that was ever typed.
    bytes = []
    return nil
  }

  /// What the bytes begin with.
  private enum Step {
    case more
    /// So many bytes, and the key they stand for, if any.
    case taken(Int, Key?)
  }
}

// MARK: - Characters

extension KeyDecoder {
  private func scalar(isAll: Bool) -> Step {
    guard let first = bytes.first else { return .more }
    let length = Self.length(startingWith: first)
    // Terminals are mostly set to make a line feed of Enter.
    if first == UInt8(ascii: "\n") { return .taken(1, .enter) }
    if length == 1 { return .taken(1, first < 0x80 ? .scalar(Unicode.Scalar(first)) : nil) }
    let present = bytes.prefix(length)
    if let broken = present.dropFirst().firstIndex(where: { $0 & 0xC0 != 0x80 }) {
      return .taken(broken - bytes.startIndex, nil)
    }
    guard present.count == length else { return isAll ? .taken(present.count, nil) : .more }
    let scalar = String(decoding: present, as: UTF8.self).unicodeScalars.first
    // C1 controls are no characters that anybody types; libedit is told of keys by them.
    return .taken(length, scalar.flatMap { $0 == "\u{FFFD}" || (0x80...0x9F).contains($0.value) ? nil : .scalar($0) })
  }

  /// The bytes of a UTF-8 character; 1 also for a byte that begins none.
  private static func length(startingWith byte: UInt8) -> Int {
    switch byte {
    case 0xC2...0xDF: 2
    case 0xE0...0xEF: 3
    case 0xF0...0xF4: 4
    default: 1
    }
  }
}

// MARK: - Sequences

extension KeyDecoder {
  private func escape(isAll: Bool) -> Step {
    guard let second = bytes.dropFirst().first else { return isAll ? .taken(1, .escape) : .more }
    switch second {
    case UInt8(ascii: "["): return controlSequence(isAll: isAll)
    case UInt8(ascii: "O"): return singleShift(isAll: isAll)
    case 0x1B where bytes.count > 2: return meta(isAll: isAll)
    default: return .taken(1, .escape)
    }
  }

  /// SS3 and a letter: keys in application mode.
  private func singleShift(isAll: Bool) -> Step {
    guard let final = bytes.dropFirst(2).first else { return isAll ? .taken(1, .escape) : .more }
    return .taken(3, Self.key(final: final, parameters: []))
  }

  /// Escape before a sequence: some terminals send it for Alt and an arrow.
  private func meta(isAll: Bool) -> Step {
    var rest = self
    rest.bytes = bytes.dropFirst()
    switch rest.escape(isAll: isAll) {
    case .more: return .more
    case .taken(1, _): return .taken(1, .escape)
    case .taken(let count, .left): return .taken(count + 1, .wordLeft)
    case .taken(let count, .right): return .taken(count + 1, .wordRight)
    case .taken(let count, let key): return .taken(count + 1, key)
    }
  }

  /// CSI, parameters, a final byte.
  private func controlSequence(isAll: Bool) -> Step {
    let body = bytes.dropFirst(2)
    guard let end = body.firstIndex(where: { !(0x20...0x3F).contains($0) }) else {
      return isAll || body.count > 32 ? .taken(bytes.count, nil) : .more
    }
    let count = end - bytes.startIndex + 1
    guard (0x40...0x7E).contains(bytes[end]) else { return .taken(count - 1, nil) }
    let parameters = body[..<end].split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false).map {
      Int(String(decoding: $0, as: UTF8.self)) ?? 0
    }
    if bytes[end] == UInt8(ascii: "~"), parameters == [200] { return paste(isAll: isAll) }
    return .taken(count, Self.key(final: bytes[end], parameters: parameters))
  }

  private static func key(final: UInt8, parameters: [Int]) -> Key? {
    // The second parameter is one more than the bits Shift 1, Alt 2, Ctrl 4.
    let isByWord = parameters.count > 1 && (parameters[1] - 1) & 6 != 0
    switch final {
    case UInt8(ascii: "A"): return .up
    case UInt8(ascii: "B"): return .down
    case UInt8(ascii: "C"): return isByWord ? .wordRight : .right
    case UInt8(ascii: "D"): return isByWord ? .wordLeft : .left
    case UInt8(ascii: "H"): return .home
    case UInt8(ascii: "F"): return .end
    case UInt8(ascii: "Z"): return .backTab
    case UInt8(ascii: "M"): return .enter
    case UInt8(ascii: "~"): return numbered(parameters.first ?? 0, isByWord: isByWord)
    default: return nil
    }
  }

  private static func numbered(_ number: Int, isByWord: Bool) -> Key? {
    switch number {
    case 1, 7: .home
    case 4, 8: .end
    case 3: isByWord ? .deleteWord : .delete
    case 5: .pageUp
    case 6: .pageDown
    default: nil
    }
  }

  /// All up to the sequence that ends a paste; where that doesn't come, what there is.
  private func paste(isAll: Bool) -> Step {
    let start = bytes.startIndex + Self.pasteStart.count
    guard let end = Self.index(of: Self.pasteEnd, in: bytes[start...]) else {
      return isAll ? .taken(bytes.count, .paste(String(decoding: bytes[start...], as: UTF8.self))) : .more
    }
    let text = String(decoding: bytes[start..<end], as: UTF8.self)
    return .taken(end + Self.pasteEnd.count - bytes.startIndex, .paste(text))
  }

  private static func index(of pattern: [UInt8], in bytes: ArraySlice<UInt8>) -> Int? {
    var place = bytes.startIndex
    while let start = bytes[place...].firstIndex(of: pattern[0]) {
      if bytes[start...].starts(with: pattern) { return start }
      place = start + 1
    }
    return nil
  }
}

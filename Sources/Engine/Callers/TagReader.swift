/// Takes a fixed message apart into its texts and tags.
struct TagReader {
  /// A text, or a tag as it is written.
  enum Token: Equatable {
    case text(Substring)
    case open(ActionTag, attributes: [String: Substring], isClosed: Bool)
    case close(ActionTag)
  }

  private var rest: Substring

  init(_ message: some StringProtocol) { rest = Substring(message) }

  /// The next token, or nil at the end. `<` that no letter follows is text; a tag that is malformed or unknown is an
  /// obstacle.
  mutating func next() throws(Obstacle) -> Token? {
    guard !rest.isEmpty else { return nil }
    if Self.startsTag(rest) { return try tag() }
    let start = rest
    rest.removeFirst()
    while !rest.isEmpty, !Self.startsTag(rest) { rest.removeFirst() }
    return .text(start[..<rest.startIndex])
  }

  private static func startsTag(_ text: Substring) -> Bool {
    guard text.first == "<", let next = text.dropFirst().first else { return false }
    return next.isLetter || (next == "/" && text.dropFirst(2).first?.isLetter == true)
  }

  private mutating func tag() throws(Obstacle) -> Token {
    let start = rest
    rest.removeFirst()
    let closes = take("/")
    let name = word()
    guard let tag = ActionTag(rawValue: name.lowercased()) else {
      throw Obstacle("the tag <\(name)> is not known; the tags are \(Self.names)")
    }
    let attributes = try attributes(of: start)
    let isClosed = take("/")
    guard take(">"), !closes || (attributes.isEmpty && !isClosed) else { throw Self.malformed(start) }
    return closes ? .close(tag) : .open(tag, attributes: attributes, isClosed: isClosed)
  }

  private mutating func attributes(of tag: Substring) throws(Obstacle) -> [String: Substring] {
    var attributes: [String: Substring] = [:]
    while true {
      skipSpace()
      let name = word()
      if name.isEmpty { return attributes }
      skipSpace()
      guard take("=") else { throw Self.malformed(tag) }
      skipSpace()
      guard let mark = rest.first, mark == "\"" || mark == "'", let end = rest.dropFirst().firstIndex(of: mark) else {
        throw Self.malformed(tag)
      }
      attributes[String(name)] = rest[..<end].dropFirst()
      rest = rest[end...].dropFirst()
    }
  }

  private mutating func skipSpace() { rest = rest.drop(while: \.isWhitespace) }

  private mutating func word() -> Substring {
    let word = rest.prefix { $0.isLetter || $0.isNumber || $0 == "_" || $0 == "-" }
    rest = rest.dropFirst(word.count)
    return word
  }

  private mutating func take(_ character: Character) -> Bool {
    guard rest.first == character else { return false }
    rest.removeFirst()
    return true
  }

  private static func malformed(_ tag: Substring) -> Obstacle {
    Obstacle("'\(tag.prefix(40))' is not a well-formed tag: write <name attribute=\"value\"/>")
  }

  private static let names = ActionTag.allCases.map(\.rawValue).sorted().joined(separator: ", ")
}

import Evaluation

/// A value of a document while it is read: each accessor gives what was asked for, or reports why it can't.
struct DocumentValue {
  let node: DocumentNode
  let path: DocumentPlace.Path
  let reader: DocumentReader

  var place: DocumentPlace { DocumentPlace(offset: node.offset, path: path) }

  func report(_ message: String) { reader.report(place.problem(message)) }

  private func mismatch<Value>(_ expected: String) -> Value? {
    report("expected \(expected), found \(node.description)")
    return nil
  }

  /// Text of so many characters; a number that YAML has without quotes is taken as it was written.
  func text(_ length: ClosedRange<Int> = 0...Int.max) -> String? {
    guard let text = plainText else { return mismatch("text") }
    let count = text.unicodeScalars.count
    if text.unicodeScalars.contains("\0") {
      report("text can't hold the character NUL")
    } else if count < length.lowerBound {
      report("must not be empty")
    } else if count > length.upperBound {
      report("has \(count) characters, \(length.upperBound) are allowed")
    } else {
      return text
    }
    return nil
  }

  private var plainText: String? {
    if case .text(let text) = node.content { text } else { node.written }
  }

  /// Text that must say something.
  func words(upTo longest: Int = .max) -> String? {
    guard let text = text(1...longest) else { return nil }
    guard text.contains(where: { !$0.isWhitespace }) else {
      report("must not be blank")
      return nil
    }
    return text
  }

  /// The JSON object that this text is, with the text's place; nil where it is none.
  var embedded: DocumentValue? {
    guard let text = plainText, let json = try? JSONParser.parse(text), case .object = json.content else { return nil }
    return DocumentValue(node: DocumentNode(json, at: node.offset), path: path, reader: reader)
  }

  func integer(_ range: ClosedRange<Int>) -> Int? {
    let number: Int
    switch node.content {
    case .integer(let whole): number = whole
    case .number(let decimal):
      guard let whole = Int(exactly: decimal) else { return mismatch("a whole number") }
      number = whole
    default: return mismatch("a whole number")
    }
    guard range.contains(number) else {
      report(
        range.upperBound == .max
          ? "must be \(range.lowerBound) or more" : "must be from \(range.lowerBound) to \(range.upperBound)")
      return nil
    }
    return number
  }

  func number() -> Double? {
    switch node.content {
    case .integer(let number): Double(number)
    case .number(let number): number
    default: mismatch("a number")
    }
  }

  func flag() -> Bool? {
    if case .bool(let flag) = node.content { flag } else { mismatch("true or false") }
  }

  /// One of a few words.
  func choice<Choice: RawRepresentable & CaseIterable>(_ type: Choice.Type) -> Choice?
  where Choice.RawValue == String {
    word(of: Choice.allCases.map(\.rawValue)).flatMap(Choice.init)
  }

  func word(of words: [String]) -> String? {
    guard let text = text() else { return nil }
    guard words.contains(text) else {
      report("'\(text)' is none of \(words.joined(separator: ", "))")
      return nil
    }
    return text
  }

  /// A list's items.
  func items(_ count: ClosedRange<Int> = 0...Int.max) -> [DocumentValue]? {
    guard case .list(let nodes) = node.content else { return mismatch("a list") }
    if nodes.count < count.lowerBound { report("must not be empty") }
    if nodes.count > count.upperBound { report("has \(nodes.count) items, \(count.upperBound) are allowed") }
    return nodes.enumerated().map { DocumentValue(node: $1, path: .item(path, $0), reader: reader) }
  }

  /// An object's members, of these names and no others.
  func members(_ names: [String]) -> DocumentMembers? {
    guard let members = anyMembers() else { return nil }
    for member in members.all where !names.contains(member.name) {
      member.reportKey("unknown member '\(member.name)', expected \(names.joined(separator: ", "))")
    }
    return members
  }

  /// An object's members, of whatever name.
  func anyMembers() -> DocumentMembers? {
    guard case .object(let nodes) = node.content else { return mismatch("an object") }
    return DocumentMembers(of: self, nodes)
  }
}

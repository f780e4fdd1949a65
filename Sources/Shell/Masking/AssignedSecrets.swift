import Language

/// The values of names that name a secret: `API_KEY=abc`, `X-API-KEY: abc`, `?token=abc`, `{"password": "abc"}`.
///
/// Looks at the bytes alone, since such a thing may stand anywhere: in a string, in an address, in a comment.
struct AssignedSecrets {
  private let bytes: [UInt8]
  /// What stands inside of quotes.
  private let strings: [Range<Int>]

  init(_ bytes: [UInt8], strings: [Range<Int>]) {
    self.bytes = bytes
    self.strings = strings
  }

  /// Where they stand in the text.
  var ranges: [Range<Int>] {
    bytes.indices.compactMap { sign in
      guard isAssignment(at: sign), let start = valueStart(after: sign) else { return nil }
      let range = value(from: start, in: strings.first { $0.contains(sign) })
      return range.isEmpty || isReference(range) ? nil : range
    }
  }

  private func isAssignment(at sign: Int) -> Bool {
    guard bytes[sign] == UInt8(ascii: "=") || bytes[sign] == UInt8(ascii: ":"), let name = name(before: sign) else {
      return false
    }
    let rest = bytes[sign...]
    let isComparison = bytes[sign - 1].isBlank && rest.starts(with: "==".utf8)
    return SecretNames.contains(name) && !isComparison && !rest.starts(with: "://".utf8)
  }

  /// The name before a sign, perhaps in quotes.
  private func name(before sign: Int) -> String? {
    var end = sign
    while end > 0, bytes[end - 1].isBlank { end -= 1 }
    if end > 0, bytes[end - 1].isQuote { end -= 1 }
    if end > 0, bytes[end - 1] == UInt8(ascii: "\\") { end -= 1 }
    let name = bytes[..<end].suffix { $0.isLetterOrDigit || "_-.".utf8.contains($0) }
    return name.isEmpty ? nil : String(decoding: name, as: UTF8.self)
  }

  /// Where the value begins, on the same line.
  private func valueStart(after sign: Int) -> Int? {
    var start = sign + 1
    while start < bytes.count, bytes[start].isBlank || "=:>".utf8.contains(bytes[start]) { start += 1 }
    let word = bytes[start...].prefix(while: \.isLetterOrDigit)
    if SecretNames.isScheme(String(decoding: word, as: UTF8.self)) {
      let afterScheme = bytes[word.endIndex...].drop(while: \.isBlank)
      if afterScheme.startIndex > word.endIndex { start = afterScheme.startIndex }
    }
    return start < bytes.count && !bytes[start].isNewline ? start : nil
  }

  private func isReference(_ range: Range<Int>) -> Bool {
    let text = String(decoding: bytes[range], as: UTF8.self)
    return text.hasPrefix("${env.") && text.hasSuffix("}") && Name.isValid(text.dropFirst(6).dropLast())
  }
}

// MARK: - Values

extension AssignedSecrets {
  private func value(from start: Int, in string: Range<Int>?) -> Range<Int> {
    let isEscaped = bytes[start] == UInt8(ascii: "\\")
    let quote = start + (isEscaped ? 1 : 0)
    if quote < bytes.count, bytes[quote].isQuote { return quoted(from: quote, isEscaped: isEscaped) }
    guard let string, string.contains(start) else { return bare(from: start) }
    // In a header spaces belong to the value.
    let isHeader = bytes[..<start].last?.isBlank == true
    let rest = bytes[start..<string.upperBound]
    return start..<rest.prefix { !isEnd($0) && (isHeader || !$0.isBlank) }.endIndex
  }

  private func isEnd(_ byte: UInt8) -> Bool { byte.isNewline || byte.isQuote || "&,}\\".utf8.contains(byte) }

  /// What a quote encloses, or the rest of the line where it has no partner; with what is glued to it.
  private func quoted(from quote: Int, isEscaped: Bool) -> Range<Int> {
    guard let partner = partner(of: quote, isEscaped: isEscaped) else {
      return quote + 1..<lineEnd(from: quote)
    }
    let end = isEscaped && bytes[partner - 1] == UInt8(ascii: "\\") ? partner - 1 : partner
    let glued = bytes[(partner + 1)...].prefix { !isSeparator($0) }
    return glued.isEmpty ? quote + 1..<max(end, quote + 1) : quote..<glued.endIndex
  }

  /// The quote on the same line that closes one.
  private func partner(of quote: Int, isEscaped: Bool) -> Int? {
    let hasEscapes = !isEscaped && bytes[quote] == UInt8(ascii: "\"")
    var end = quote + 1
    while end < bytes.count, !bytes[end].isNewline {
      if bytes[end] == bytes[quote] { return end }
      end += hasEscapes && bytes[end] == UInt8(ascii: "\\") ? 2 : 1
    }
    return nil
  }

  private func lineEnd(from start: Int) -> Int { bytes[start...].prefix { !$0.isNewline }.endIndex }

  private func isSeparator(_ byte: UInt8) -> Bool {
    byte.isBlank || byte.isNewline || byte.isQuote || "&,;}])".utf8.contains(byte)
  }

  /// To the next space, or the next member of a query; quotes in it are gone through whole.
  private func bare(from start: Int) -> Range<Int> {
    var end = start
    while end < bytes.count, !bytes[end].isBlank, !bytes[end].isNewline, bytes[end] != UInt8(ascii: "&") {
      end = bytes[end].isQuote ? partner(of: end, isEscaped: false) ?? lineEnd(from: end) - 1 : end
      end += 1
    }
    // The sign that ends a command.
    if end - start > 1, bytes[end - 1] == UInt8(ascii: ";") { end -= 1 }
    return start..<end
  }
}

extension ArraySlice<UInt8> {
  fileprivate func suffix(while belongs: (UInt8) -> Bool) -> ArraySlice<UInt8> {
    var start = endIndex
    while start > startIndex, belongs(self[start - 1]) { start -= 1 }
    return self[start...]
  }
}

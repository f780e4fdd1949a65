/// Writes a script in canonical style: words one space apart, blocks indented by two, comments kept.
///
/// It works on lexemes, not on the tree, which has no comments; a script without errors needs no more than its words,
/// braces and line endings to be laid out.
package struct Formatter {
  private let source: Source
  private var output = ""
  private var indentation = 0
  /// Whether something stands on the current line.
  private var isLineOpen = false
  /// Whether the next word starts a new line.
  private var endsLine = false
  /// Whether the author broke the line with a backslash since the last word.
  private var isContinued = false
  /// The line endings since the last word, brace or comment.
  private var newlines = 0
  /// What was written last.
  private var last: Last = .openBrace

  /// What the layout of the next lexeme depends on; the start of the text is like that of a block.
  private enum Last {
    case openBrace
    case closeBrace
    case other
  }

  private init(_ source: Source) {
    self.source = source
  }

  /// The script in canonical style, ending with a newline unless it is empty; nil where the source has errors.
  ///
  /// It parses to the same tree but for spans, and formats to itself.
  package static func format(_ source: Source) -> String? {
    guard !Parser.parse(source).hasErrors else { return nil }
    var formatter = Formatter(source)
    formatter.writeAll()
    return formatter.output
  }

  private mutating func writeAll() {
    var reader = LexemeReader(source)
    while true {
      let lexeme = reader.next()
      if case .end = lexeme.kind { break }
      write(lexeme)
    }
    endLine()
  }

  private mutating func write(_ lexeme: Lexeme) {
    switch lexeme.kind {
    case .word(let word): write(word)
    case .openBrace: writeOpenBrace()
    case .closeBrace: writeCloseBrace()
    case .comment: writeComment(lexeme.span)
    case .semicolon: endsLine = true
    case .continuation: isContinued = true
    case .newline:
      endsLine = true
      newlines += 1
    case .end: break
    }
  }
}

// MARK: - Lexemes

extension Formatter {
  private mutating func write(_ word: Word) {
    if last == .closeBrace, word.keyword == .else {
      (endsLine, isContinued) = (false, false)
    } else if endsLine {
      endLine()
    }
    write(text(of: word))
    last = .other
  }

  private mutating func writeOpenBrace() {
    write("{")
    indentation += 1
    endsLine = true
    last = .openBrace
  }

  private mutating func writeCloseBrace() {
    endLine()
    newlines = 0
    indentation -= 1
    write("}")
    endsLine = true
    last = .closeBrace
  }

  private mutating func writeComment(_ span: Span) {
    let text = source.text(in: Span(span.lower, trimmedEnd(of: span)))
    if isLineOpen, newlines == 0 {
      output += "  " + text
    } else {
      endLine()
      write(text)
      last = .other
    }
    newlines = 0
    endsLine = true
  }

  private func trimmedEnd(of span: Span) -> Int {
    var end = span.upper
    while end > span.lower, source.bytes[end - 1].isBlank { end -= 1 }
    return end
  }

  /// A word in canonical style; one that runs over several lines stays as its author laid it out.
  private func text(of word: Word) -> String {
    let isLong = source.bytes[word.span.lower..<word.span.upper].contains(UInt8(ascii: "\n"))
    return isLong ? source.text(in: word.span).withPlainNewlines : Quoting.written(word)
  }
}

// MARK: - Lines

extension Formatter {
  private mutating func write(_ text: String) {
    if isLineOpen {
      output += isContinued ? " \\\n" + indent(indentation + 1) : " "
    } else {
      output += (newlines > 1 && last != .openBrace ? "\n" : "") + indent(indentation)
    }
    output += text
    isLineOpen = true
    isContinued = false
    newlines = 0
  }

  private mutating func endLine() {
    if isLineOpen { output += "\n" }
    isLineOpen = false
    endsLine = false
    isContinued = false
  }

  private func indent(_ depth: Int) -> String {
    String(repeating: "  ", count: depth)
  }
}

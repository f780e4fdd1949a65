/// A text with places that are filled when it is said, with what functions gave.
struct OpenText: Sendable, Hashable {
  /// A part of the text.
  indirect enum Piece: Sendable, Hashable {
    case text(String)
    case output(FunctionOutput)
    /// Character by character, `A B 1`.
    case spelled(OpenText)
    /// Keys that are pressed.
    case keys(OpenText)
  }

  private(set) var pieces: [Piece] = []

  init() {}

  init(_ text: some StringProtocol) { append(.text(String(text))) }

  /// The outputs that it has places for.
  var outputs: [FunctionOutput] {
    pieces.flatMap { piece in
      switch piece {
      case .text: [FunctionOutput]()
      case .output(let output): [output]
      case .spelled(let text), .keys(let text): text.outputs
      }
    }
  }

  var isEmpty: Bool { pieces.isEmpty }

  /// The text with its places filled; what has no value stays as it is written. `escape` is laid over the values.
  func filled(
    escape: (String) -> String = { $0 }, _ value: (FunctionOutput) -> String?
  ) -> String {
    pieces.map { piece in
      switch piece {
      case .text(let text): text
      case .output(let output): value(output).map(escape) ?? output.written
      case .spelled(let text): Self.spelled(text.filled(escape: escape, value))
      case .keys(let text): KeyPresses.message(KeyPresses.digits(of: text.filled(escape: escape, value)))
      }
    }.joined()
  }

  /// The text with its placeholders as they are written.
  var written: String { filled { _ in nil } }

  mutating func append(_ other: OpenText) { for piece in other.pieces { append(piece) } }

  /// Adds a piece, which is text where nothing in it is open.
  mutating func append(_ piece: Piece) {
    var added = piece
    switch piece {
    case .spelled(let text), .keys(let text):
      if text.outputs.isEmpty { added = .text(OpenText(unchecked: piece).written) }
    case .text, .output: break
    }
    switch (pieces.last, added) {
    case (_, .text("")): break
    case (.text(let before)?, .text(let text)): pieces[pieces.count - 1] = .text(before + text)
    default: pieces.append(added)
    }
  }

  private init(unchecked piece: Piece) { pieces = [piece] }

  /// Each character by itself.
  private static func spelled(_ text: String) -> String {
    text.filter { !$0.isWhitespace }.map(String.init).joined(separator: " ")
  }

  /// Whether its end is a space.
  var endsInSpace: Bool { if case .text(let text)? = pieces.last { text.last?.isWhitespace == true } else { false } }

  /// The text without space at its beginning.
  var withoutLeadingSpace: OpenText {
    guard case .text(let text)? = pieces.first else { return self }
    var shorter = OpenText(text.drop(while: \.isWhitespace))
    for piece in pieces.dropFirst() { shorter.append(piece) }
    return shorter
  }

  /// The text without space at its ends.
  var trimmed: OpenText {
    var shorter = withoutLeadingSpace
    guard case .text(let text)? = shorter.pieces.last else { return shorter }
    let end = text.lastIndex { !$0.isWhitespace }.map(text.index(after:)) ?? text.startIndex
    shorter.pieces.removeLast()
    shorter.append(.text(String(text[..<end])))
    return shorter
  }
}

extension OpenText: ExpressibleByStringInterpolation {
  init(stringLiteral text: String) { self.init(text) }
}

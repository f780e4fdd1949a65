/// A colour of a terminal's text or background.
enum Colour: Equatable, Hashable, Sendable {
  case standard
  /// 0 to 7 are the colours of SGR 30 to 37, 8 to 15 their bright ones, the others those of a 256-colour terminal.
  case indexed(Int)
  case rgb(Int, Int, Int)

  static let red = Self.indexed(1)
  static let green = Self.indexed(2)
  static let yellow = Self.indexed(3)
  static let blue = Self.indexed(4)
  static let magenta = Self.indexed(5)
  static let cyan = Self.indexed(6)
}

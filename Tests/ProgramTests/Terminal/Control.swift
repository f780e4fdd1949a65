/// Something that a program tells a terminal.
enum Control: Equatable, Sendable {
  case scalar(Unicode.Scalar)
  /// A control character.
  case single(UInt8)
  /// What follows ESC, such as `7` or `(B`.
  case escape(String)
  case sequence(ControlSequence)
  /// An operating system command, such as `0;title`.
  case command(String)
  case unknown(String)
}

/// `ESC [ … final`: its private mark, parameters (with their parts between colons) and last characters.
struct ControlSequence: Equatable, Sendable {
  var mark = ""
  var parameters: [[Int?]] = []
  var final = ""

  /// A parameter; missing ones and zeros count as the value that is left out.
  func parameter(_ index: Int = 0, default value: Int = 1) -> Int {
    guard parameters.indices.contains(index), let first = parameters[index].first, let given = first else {
      return value
    }
    return given == 0 ? value : given
  }
}

/// A place of a screen that holds one character.
struct Cell: Equatable, Sendable {
  /// The character with what is attached to it: combining marks, joiners, variation selectors.
  var text: String
  /// 2 for a wide character, 0 for the place that its right half takes.
  var width: Int
  var style: CellStyle

  static let blank = Self(text: " ", width: 1, style: .plain)
  /// The last column of a row whose next character was too wide for it.
  static let gap = Self(text: "", width: 1, style: .plain)

  static func rightHalf(_ style: CellStyle) -> Self { Self(text: "", width: 0, style: style) }

  /// What erasing leaves with a pen.
  static func erased(_ pen: CellStyle) -> Self {
    Self(text: " ", width: 1, style: CellStyle(background: pen.background))
  }

  var isFaint: Bool { style.isFaint }
}

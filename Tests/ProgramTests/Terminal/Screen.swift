/// A terminal's screen: what a program's bytes make of it, as far as ECMA-48 and xterm say so. It is strict: what it
/// doesn't know is kept, so that a test can demand that there is none.
struct Screen: Sendable {
  var grid: Grid
  /// The main screen while the alternate one is shown.
  var hidden: Grid?
  var title = ""
  var isCursorVisible = true
  /// Whether pasted text is to be bracketed.
  var isPasteBracketed = false
  /// Whether arrow keys send ESC O instead of ESC [.
  var hasApplicationKeys = false
  var wraps = true
  /// How often it has rung.
  var bells = 0
  /// What it didn't know.
  var unknown: [String] = []
  /// What it has to answer the program.
  var replies = ""
  let resizing: Grid.Resizing
  /// Whether what follows a zero-width joiner joins the character before (tmux), or has a place of its own (xterm, VTE).
  let joinsEmoji: Bool
  private var reader = ControlReader()

  init(columns: Int, rows: Int, resizing: Grid.Resizing = .reflow, joinsEmoji: Bool = false) {
    grid = Grid(columns: columns, rows: rows, keepsScrollback: true)
    self.resizing = resizing
    self.joinsEmoji = joinsEmoji
  }

  var columns: Int { grid.columns }
  var cursor: Position { grid.cursor }
  var isAlternate: Bool { hidden != nil }

  mutating func feed(_ bytes: some Sequence<UInt8>) {
    for byte in bytes {
      // Most of what comes is plain: a shortcut.
      if reader.isAtGround, 0x20..<0x7F ~= byte {
        grid.print(Unicode.Scalar(byte), width: 1, wraps: wraps)
        continue
      }
      for control in reader.read(byte) { carryOut(control) }
    }
  }

  mutating func resize(columns: Int, rows: Int) {
    grid.resize(columns: columns, rows: rows, isAlternate ? .cut : resizing)
    hidden?.resize(columns: columns, rows: rows, resizing)
  }

  /// Hands over what is to be sent to the program.
  mutating func takeReplies() -> String {
    defer { replies = "" }
    return replies
  }

  private mutating func carryOut(_ control: Control) {
    switch control {
    case .scalar(let scalar): print(scalar)
    case .single(let byte): single(byte)
    case .escape(let text): escape(text)
    case .sequence(let sequence): carryOut(sequence)
    case .command(let text): command(text)
    case .unknown(let text): unknown.append(text)
    }
  }

  private mutating func print(_ scalar: Unicode.Scalar) {
    let width = ColumnWidth.of(scalar)
    let isJoined = joinsEmoji && width == 2 && grid.before?.text.unicodeScalars.last == "\u{200D}"
    guard width == 0 || isJoined else { return grid.print(scalar, width: width, wraps: wraps) }
    if !grid.attach(scalar) { unknown.append("a mark without a character before it: U+\(scalar.value)") }
  }
}

import Foundation
import Testing

/// Typing at evsh's prompt.
extension TerminalSession {
  static let clinic = Evsh.examples.appending(path: "clinic.yaml").path

  /// A session of evsh whose prompt is there.
  static func atPrompt(
    _ evsh: Evsh, columns: Int = 80, rows: Int = 24, environment: [String: String] = [:],
    resizing: Grid.Resizing = .reflow, joinsEmoji: Bool = false,
    sourceLocation: SourceLocation = #_sourceLocation
  ) async throws -> TerminalSession {
    // What cuts rows is xterm, which says who it is.
    let name = resizing == .cut ? ["XTERM_VERSION": "XTerm(379)"] : [:]
    let terminal = try TerminalSession(
      evsh, columns: columns, rows: rows, environment: environment.merging(name) { given, _ in given },
      resizing: resizing, joinsEmoji: joinsEmoji)
    try await terminal.wait("the prompt", sourceLocation: sourceLocation) { $0.isAtPrompt }
    return terminal
  }

  /// A session that has read the clinic.
  static func inClinic(
    _ evsh: Evsh, columns: Int = 80, rows: Int = 24, environment: [String: String] = [:],
    sourceLocation: SourceLocation = #_sourceLocation
  ) async throws -> TerminalSession {
    let terminal = try await atPrompt(
      evsh, columns: columns, rows: rows, environment: environment, sourceLocation: sourceLocation)
    try terminal.enter("import \(clinic)")
    try await terminal.wait("the clinic", sourceLocation: sourceLocation) { $0.contains("imported") && $0.isAtPrompt }
    return terminal
  }

  /// A session in which an agent that never answers is selected.
  static func withSilentAgent(
    _ evsh: Evsh, environment: [String: String] = [:], sourceLocation: SourceLocation = #_sourceLocation
  ) async throws -> TerminalSession {
    let workspace = try evsh.file("silent.yaml", Workspaces.silent)
    let terminal = try await atPrompt(evsh, environment: environment, sourceLocation: sourceLocation)
    try terminal.enter("import \(workspace); select all project 1")
    try await terminal.wait("the selection", sourceLocation: sourceLocation) { $0.line == "local all:1 ›" }
    return terminal
  }

  /// Types a text and waits until it stands before the cursor, at the end of what is typed.
  func write(_ text: String, sourceLocation: SourceLocation = #_sourceLocation) async throws {
    try type(text)
    try await wait("'\(text)' to be shown", sourceLocation: sourceLocation) {
      $0.entry?.joined().hasPrefix(text) ?? false
    }
  }

  /// Enters a line that fits into a row, and waits for the next prompt.
  @discardableResult func carryOut(_ line: String, sourceLocation: SourceLocation = #_sourceLocation) async throws
    -> Screen
  {
    try await write(line, sourceLocation: sourceLocation)
    try press(.enter)
    return try await wait("the prompt after '\(line)'", sourceLocation: sourceLocation) { screen in
      screen.isAtPrompt && (screen.position(of: "› \(line)")?.row ?? -1) < screen.cursor.row
    }
  }

  /// Waits until exactly these rows are typed, from the prompt on.
  @discardableResult func waitForEntry(
    _ rows: String..., sourceLocation: SourceLocation = #_sourceLocation
  ) async throws -> Screen {
    try await wait("the rows \(rows)", sourceLocation: sourceLocation) { $0.entry == rows }
  }

  /// Presses a key after which a list of names is shown or one is inserted, again and again while names are being read.
  func complete(
    _ awaited: String, sourceLocation: SourceLocation = #_sourceLocation,
    until fulfils: @escaping @Sendable (Screen) -> Bool
  ) async throws {
    let deadline = Date(timeIntervalSinceNow: Self.limit)
    while true {
      try press(.tab)
      let screen = try await wait(awaited, sourceLocation: sourceLocation) {
        fulfils($0) || $0.contains("reading") || $0.contains("no names yet")
      }
      if fulfils(screen) { return }
      guard Date.now < deadline else {
        throw Unfulfilled(awaited: awaited, screen: screen, location: sourceLocation)
      }
      // Any key takes the note away.
      try press(.ctrl("e"))
      try await wait("the note to go", sourceLocation: sourceLocation) {
        !$0.contains("reading") && !$0.contains("no names yet")
      }
    }
  }

  /// Leaves by Ctrl-D: its exit code.
  func leave() async throws -> Int32 {
    try press(.ctrl("d"))
    return try await end()
  }
}

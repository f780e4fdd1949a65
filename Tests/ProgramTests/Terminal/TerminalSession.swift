import Foundation
import Testing

/// evsh, or another program, at a terminal of its own, with somebody who types and looks at the screen. It is killed
/// where the session is dropped.
final class TerminalSession: Sendable {
  /// Nothing came of what was awaited.
  struct Unfulfilled: Error, CustomStringConvertible {
    let awaited: String
    let screen: Screen
    let location: SourceLocation

    var description: String { "\(location): waited for \(awaited), and saw\n\(screen)" }
  }

  /// How long something is waited for: long enough for a busy machine.
  static let limit: TimeInterval = 60

  /// Its folder lives as long as the session.
  private let evsh: Evsh
  private let terminal: PseudoTerminal
  private let watch: ScreenWatch
  /// The modes before the program was started.
  let modesBefore: TerminalModes

  init(
    _ evsh: Evsh, columns: Int = 80, rows: Int = 24, arguments: [String] = [], environment: [String: String] = [:],
    executable: String = Evsh.built.appending(path: "evsh").path, resizing: Grid.Resizing = .reflow,
    joinsEmoji: Bool = false
  ) throws {
    self.evsh = evsh
    terminal = try PseudoTerminal(columns: columns, rows: rows)
    modesBefore = terminal.modes
    let program = TerminalProgram(
      executable: executable, arguments: arguments,
      environment: evsh.environment.merging(["TERM": "xterm-256color"]) { $1 }.merging(environment) { $1 },
      folder: evsh.folder.path)
    let process = try program.start(at: terminal)
    let screen = Screen(columns: columns, rows: rows, resizing: resizing, joinsEmoji: joinsEmoji)
    watch = ScreenWatch(terminal, process: process, screen: screen)
  }

  deinit {
    watch.signal(SIGKILL)
    // The folder goes next, and it must not be filled again.
    _ = watch.end(within: Self.limit)
  }

  /// The screen as it is now.
  var screen: Screen { watch.screen }

  /// Everything that the program has written, byte by byte.
  var received: String { String(decoding: watch.received, as: UTF8.self) }

  var modes: TerminalModes { terminal.modes }

  func type(_ text: String) throws { try terminal.write(text, limit: .seconds(Self.limit)) }

  func press(_ keys: Keystroke...) throws {
    for key in keys { try type(key.text(on: screen)) }
  }

  /// Types a line and presses Enter.
  func enter(_ line: String) throws { try type(line + "\r") }

  func resize(columns: Int, rows: Int = 24) { watch.resize(columns: columns, rows: rows) }

  func signal(_ number: Int32) { watch.signal(number) }

  /// Closes the terminal, as when its window is closed.
  func hangUp() { watch.hangUp() }

  /// Waits until the screen fulfils a condition; that screen.
  @discardableResult func wait(
    _ awaited: String, sourceLocation: SourceLocation = #_sourceLocation,
    until fulfils: @escaping @Sendable (Screen) -> Bool
  ) async throws -> Screen {
    let found = await onThread { [watch] in watch.screen(within: Self.limit, where: fulfils) }
    guard let found else { throw Unfulfilled(awaited: awaited, screen: screen, location: sourceLocation) }
    return found
  }

  /// Waits for the program's end: its exit code, 128 and the number for a signal.
  func end(sourceLocation: SourceLocation = #_sourceLocation) async throws -> Int32 {
    let code = await onThread { [watch] in watch.end(within: Self.limit) }
    guard let code else { throw Unfulfilled(awaited: "its end", screen: screen, location: sourceLocation) }
    return code
  }

  /// Off the threads that tasks share: there are few of them.
  private func onThread<Value: Sendable>(_ work: @escaping @Sendable () -> Value) async -> Value {
    await withCheckedContinuation { continuation in
      Thread.detachNewThread { continuation.resume(returning: work()) }
    }
  }
}

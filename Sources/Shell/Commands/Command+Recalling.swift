import Evaluation
import Language

extension Command {
  /// Commands about what was said before.
  static let recalling = [last, explain, history, edit]

  private static let last = Command(
    "last", "Show the last reply again, whole: tables in their full width", traits: .aside,
    examples: ["list evaluators; last"]
  ) { shell in
    guard let last = shell.lastReply else { throw CommandFailure("there is no reply yet", exit: .script) }
    var reply = last.reply
    reply.repeated = last.command
    return reply
  }

  private static let explain = Command(
    "explain", "Show everything known about the last error: the request then, and the backend's answer",
    traits: .aside, examples: ["explain"]
  ) { shell in
    shell.lastFailure.map(Reply.explanation) ?? .notice("nothing has failed yet")
  }

  private static let history = Command(
    "history", "Show the newest N lines typed so far, or all; 'save' writes them to a file, failed ones as comments",
    .optional(.count), .flag("clear"), .keyword("save", .file), traits: .aside,
    examples: ["history", "history 20", "history save lines.evs", "history clear"],
    check: { count, isCleared, file in
      guard isCleared, count != nil || file != nil else { return nil }
      return Complaint("'clear' stands alone: it forgets all lines", at: "clear")
    },
    action: { shell, count, isCleared, file in
      let history = try shell.existingHistory()
      if isCleared {
        try shell.attempting("the history can't be cleared") { () throws(FileError) in try history.clear() }
        return .notice("the history is empty now")
      }
      let lines = try shell.attempting("the history can't be read") { () throws(FileError) in
        try history.lines(last: count)
      }
      guard let file else { return .history(lines) }
      try shell.write(lines.map(\.scriptText).joined(), to: file)
      return .notice(
        "saved \(lines.count.counted("line")) to \(file)", ["file": .string(file), "lines": .integer(lines.count)])
    })

  private static let edit = Command(
    "edit", "Open $VISUAL, or $EDITOR, on a line, or on the last one; it comes back to the prompt",
    .rest(.named("TEXT", .text)), traits: .aside, examples: ["edit", "edit select all agent 42"]
  ) { shell, _ in
    guard let editor = shell.surroundings.editor else {
      throw CommandFailure.terminalNeeded("there is no prompt here to edit a line at")
    }
    let text = try shell.textToEdit()
    do throws(FileError) {
      guard let edited = try await editor.edit(text) else { return .notice("the line was left as it is") }
      shell.nextLine = String(edited.trimmingLineEnds)
      return Reply(["text": JSONValue(shell.nextLine)], [], rows: .none)
    } catch {
      throw CommandFailure(error.reason, exit: .script)
    }
  }
}

extension Interpreter {
  fileprivate func existingHistory() throws(CommandFailure) -> any LineHistory {
    guard let history = surroundings.history else {
      throw .terminalNeeded("there is no history here: it belongs to a session at a terminal")
    }
    return history
  }

  fileprivate func attempting<Value>(
    _ failure: String, _ body: () throws(FileError) -> Value
  ) throws(CommandFailure) -> Value {
    do throws(FileError) { return try body() } catch {
      throw CommandFailure("\(failure): \(error.reason)", exit: .script)
    }
  }

  /// What stands after `edit`, as it was written; otherwise the newest line that is no `edit` itself.
  fileprivate func textToEdit() throws(CommandFailure) -> String {
    if let place = followed.place, let first = place.line.arguments.first {
      return place.source.text(in: Span(first.span.lower, place.line.span.upper))
    }
    guard let history = surroundings.history else { return "" }
    let lines = try attempting("the history can't be read") { () throws(FileError) in try history.lines(last: 20) }
    return lines.last { $0.text.split(separator: " ").first != "edit" }?.text ?? ""
  }
}

extension CommandFailure {
  fileprivate static func terminalNeeded(_ message: String) -> CommandFailure {
    CommandFailure(message, helps: ["'evsh' without arguments, at a terminal, is a session"], exit: .script)
  }
}

extension HistoryLine {
  /// As a part of a script; a comment where it failed.
  fileprivate var scriptText: String {
    isFailed ? text.split(separator: "\n", omittingEmptySubsequences: false).map { "# \($0)\n" }.joined() : text + "\n"
  }
}

extension String {
  /// Without the line ends that editors add.
  fileprivate var trimmingLineEnds: Substring {
    var text = self[...]
    while text.last?.isNewline ?? false { text.removeLast() }
    return text
  }
}

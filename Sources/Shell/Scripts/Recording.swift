import Language

/// A session as it is kept while it goes on: its statements, and its replies as comments.
struct Recording {
  let path: String
  /// What was said since the last statement, line by line.
  private var said: [String] = []

  init(path: String) { self.path = path }

  mutating func hear(_ rendered: ReplyRenderer.Rendered) {
    said += (rendered.messages + rendered.output).split(separator: "\n", omittingEmptySubsequences: false).dropLast()
      .map(String.init)
  }

  /// What was said is no part of the script.
  mutating func forget() { said = [] }

  /// A statement and what was said meanwhile; one that failed, or holds what is secret, stands there as a comment.
  mutating func take(_ statement: String, isComment: Bool) -> String {
    defer { said = [] }
    let lines = statement.split(separator: "\n", omittingEmptySubsequences: false)
    let written = lines.map { isComment ? "# \($0)\n" : "\($0)\n" }.joined()
    return written + said.map { $0.isEmpty ? "#\n" : "# \($0)\n" }.joined()
  }
}

extension Interpreter {
  /// Keeps a statement of the outermost script with its replies, where a session is being recorded.
  func record(_ step: BoundScript.Step, of source: Source, hasFailed: Bool) {
    guard recording != nil else { return }
    if case .command(let bound) = step, bound.command.name == "record" {
      recording?.forget()
      return
    }
    record(source.text(in: step.span), hasFailed: hasFailed)
  }

  /// Keeps a text that fits no command, with what was said of it.
  func record(unbound source: Source) {
    guard recording != nil else { return }
    var text = source.text[...]
    while text.last?.isNewline ?? false { text.removeLast() }
    record(String(text), hasFailed: true)
  }

  private func record(_ text: String, hasFailed: Bool) {
    let masked = masking.mask(text)
    let entry = masking.maskKnown(recording?.take(masked, isComment: hasFailed || masked != text) ?? "")
    guard let path = recording?.path, !entry.isEmpty else { return }
    do throws(FileError) { try surroundings.append(entry, to: path) } catch {
      recording = nil
      remark("'\(path)' can't be written, so nothing is recorded any more: \(error.reason)")
    }
  }
}

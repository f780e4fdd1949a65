import Shell

/// What stands before a line that is typed.
struct Prompt {
  let text: String

  init(_ interpreter: Interpreter) {
    text =
      ([interpreter.backendLabel] + [interpreter.session.summary].compactMap(\.self)).joined(separator: " ") + " › "
  }
}

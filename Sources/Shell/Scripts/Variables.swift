import Language

/// The values that variables have while a script runs, or a session goes on.
struct Variables: Sendable {
  /// What `let` and `for` gave, by name.
  var values: [String: String] = [:]
  /// What the script was called with, `$1` first.
  var arguments: [String] = []
  /// The newest result that was launched or followed, `$last`.
  var last: Int?
  let environment: @Sendable (String) -> String?

  /// The most bytes that a value can have.
  static let longestValue = 1 << 20

  init(environment: @escaping @Sendable (String) -> String?) { self.environment = environment }

  /// A mention's value; its default stands for one that is not set or empty, as in POSIX shells.
  func value(of variable: Variable) throws(BindingError) -> String {
    let value = value(named: variable.name)
    if let fallback = variable.fallback, value?.isEmpty ?? true { return fallback }
    guard let value else { throw BindingError(.unset(variable, known: values.keys.sorted())) }
    return value
  }

  private func value(named name: String) -> String? {
    switch VariableName(name) {
    case .environment(let name): environment(name)
    case .argument(let number): arguments.indices.contains(number - 1) ? arguments[number - 1] : nil
    case .last: last.map { String($0) }
    case .own(let name): values[name]
    }
  }

  /// What can follow `$`, for completion.
  var names: [String] {
    values.keys.sorted() + (last == nil ? [] : ["last"]) + arguments.indices.map { String($0 + 1) }
  }
}

/// What kind of variable a name stands for.
enum VariableName {
  /// `env.HOME`.
  case environment(String)
  /// `1`, counted from 1.
  case argument(Int)
  case last
  case own(String)

  init(_ name: String) {
    if name.hasPrefix("env.") {
      self = .environment(String(name.dropFirst(4)))
    } else if let number = Int(name) {
      self = .argument(number)
    } else {
      self = name == "last" ? .last : .own(name)
    }
  }
}

extension Diagnostic {
  /// A variable has no value; `known` are the names that have one.
  static func unset(_ variable: Variable, known: [String]) -> Diagnostic {
    switch VariableName(variable.name) {
    case .environment(let name):
      return Diagnostic(
        "the environment has no variable '\(name)'", at: variable.span,
        helps: ["give it a default: ${\(variable.name):-text}"])
    case .argument(0):
      return Diagnostic("arguments are counted from 1", at: variable.span, label: "did you mean '$1'?")
    case .argument(let number):
      return Diagnostic(
        "there is no argument \(number)", at: variable.span,
        helps: ["arguments follow the script, or the commands of '-c'; or give it a default: ${\(number):-text}"])
    case .last:
      return Diagnostic(
        "there is no result yet", at: variable.span, label: "'$last' is the newest that was launched or followed")
    case .own(let name):
      if let meant = Suggestion.nearest(to: name, among: known) {
        return Diagnostic(
          "no variable is named '\(name)'", at: variable.span, label: "did you mean '$\(meant)'?")
      }
      return Diagnostic(
        "no variable is named '\(name)'", at: variable.span,
        helps: [
          "give it a value first: let \(name) = VALUE", "a text with '$' in it stands in single quotes: '$\(name)'",
        ])
    }
  }

  /// A variable would be given more than it can hold.
  static func tooLong(_ word: Word) -> Diagnostic {
    Diagnostic("the value has more than \(Variables.longestValue >> 20) MiB", at: word.span)
  }

  /// A variable has a value on some ways to the place and none on others.
  static func maybeUnset(_ variable: Variable) -> Diagnostic {
    Diagnostic(
      "'\(variable.name)' may have no value here", at: variable.span,
      helps: ["give it one on every way to this line, or a default: ${\(variable.name):-text}"])
  }
}

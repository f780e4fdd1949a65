import Language

/// What is known of all variables at a place of a script, before the script runs.
package struct Scope: Sendable {
  private var own: [String: Knowledge] = [:]
  private(set) var arguments: [Knowledge] = []
  private var last: Knowledge?
  /// Whether a script that isn't known yet may have set more.
  private(set) var isOpen = false
  private let environment: @Sendable (String) -> String?

  /// Nothing is set, and nothing is in the environment.
  package init() { environment = { _ in nil } }

  /// Whether there may be more arguments, which only the call shows.
  private var hasOpenArguments = false

  /// What a session's variables are before the next line.
  init(_ variables: Variables, hasOpenArguments: Bool = false) {
    self.hasOpenArguments = hasOpenArguments
    own = variables.values.mapValues(Knowledge.known)
    arguments = variables.arguments.map(Knowledge.known)
    last = variables.last.map { .known(String($0)) }
    environment = variables.environment
  }

  /// What is known of a mention, or why it can't stand there.
  func knowledge(of variable: Variable) throws(BindingError) -> Knowledge {
    let known = knowledge(named: variable.name)
    // The parser has said what is wrong with it.
    if !variable.isMentionable { return .unknown }
    if let fallback = variable.fallback { return known?.with(fallback: fallback) ?? .known(fallback) }
    guard let known else {
      if isOpen, case .own = VariableName(variable.name) { return .unknown }
      throw BindingError(.unset(variable, known: own.keys.sorted()))
    }
    if known.mayBeUnset { throw BindingError(.maybeUnset(variable)) }
    return known
  }

  private func knowledge(named name: String) -> Knowledge? {
    switch VariableName(name) {
    case .environment(let name): environment(name).map(Knowledge.known)
    case .argument(let number) where number > arguments.count && hasOpenArguments: .unknown
    case .argument(let number): arguments.indices.contains(number - 1) ? arguments[number - 1] : nil
    case .last: last
    case .own(let name): own[name]
    }
  }

  /// What a word can come to.
  func knowledge(of word: Word) throws(BindingError) -> Knowledge {
    var whole = Knowledge.known("")
    var diagnostics: [Diagnostic] = []
    for part in word.parts {
      do throws(BindingError) { whole = whole.followed(by: try knowledge(of: part)) } catch {
        diagnostics += error.diagnostics
      }
    }
    if !diagnostics.isEmpty { throw BindingError(diagnostics) }
    return whole
  }

  private func knowledge(of part: Word.Part) throws(BindingError) -> Knowledge {
    switch part.content {
    case .literal(let text): .known(text)
    case .variable(let variable): try knowledge(of: variable)
    }
  }
}

// MARK: - From line to line

extension Scope {
  subscript(name: String) -> Knowledge? {
    get { own[name] }
    set { own[name] = newValue }
  }

  /// A result is launched or followed.
  mutating func hasResult() { last = .unknown }

  /// Whether a result is there to be judged.
  var hasResultForSure: Bool { last.map { !$0.mayBeUnset } ?? isOpen }
  /// Whether one may be there.
  var mayHaveResult: Bool { last != nil }

  /// A script runs that isn't known yet.
  mutating func open() {
    isOpen = true
    own = own.mapValues(\.orUnknown)
    last = .unknown
  }

  /// What names may have got other values when a loop comes round again; nil where any may have.
  mutating func loosen(_ names: Set<String>?) {
    for name in names ?? Set(own.keys) { own[name] = own[name]?.orUnknown }
    last = last.map { _ in .unknown }
  }

  /// What is known where two ways meet, on which these names may have got values; nil where any may have.
  func joined(with other: Scope, _ names: Set<String>?) -> Scope {
    var joined = self
    for name in names ?? Set(own.keys).union(other.own.keys) {
      joined.own[name] = .joined(own[name], other.own[name])
    }
    joined.last = .joined(last, other.last)
    joined.isOpen = isOpen || other.isOpen
    return joined
  }

  /// Statements that couldn't be read may have given values to these names.
  mutating func assume(_ names: some Sequence<String>) {
    for name in names where own[name] == nil { own[name] = .unknown }
  }

  /// The scope in a script that is sourced with these arguments.
  func inside(with arguments: [Knowledge]) -> Scope {
    var inner = self
    inner.arguments = arguments
    return inner
  }
}

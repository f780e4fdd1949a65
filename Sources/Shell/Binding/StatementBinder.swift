import Language

/// Binds a script's statements one after the other, with what is known of the variables on the way.
struct StatementBinder {
  let binder: Binder
  let source: Source
  /// The scripts that are being sourced, the outermost first, each with the line that does it.
  let callers: [SourcedScript]
  var scope: Scope
  var findings: [Finding] = []
  /// How many scripts were sourced so far, in all.
  var sourcedCount = 0
  /// Whether the whole script always leaves, so that nothing after it is reached.
  private(set) var leaves = false

  init(_ binder: Binder, _ source: Source, _ scope: Scope, callers: [SourcedScript] = []) {
    self.binder = binder
    self.source = source
    self.scope = scope
    self.callers = callers
  }

  /// The whole script.
  mutating func script(_ parsed: ParseResult) -> BoundScript {
    report(parsed.diagnostics)
    if parsed.hasErrors { scope.assume(parsed.brokenNames) }
    let (steps, leaves) = bind(parsed.script.statements)
    self.leaves = leaves
    return BoundScript(source: source, steps: steps, findings: ordered)
  }

  /// The findings by their places; what was found in another script stays behind the line that sources it.
  private var ordered: [Finding] {
    var place = 0
    var seen: Set<Finding> = []
    let keyed = findings.filter { seen.insert($0).inserted }.map { finding in
      if finding.source.name == source.name { place = finding.diagnostic.span.lower }
      return (place, finding)
    }
    return keyed.enumerated().sorted { ($0.element.0, $0.offset) < ($1.element.0, $1.offset) }.map(\.element.1)
  }

  mutating func report(_ diagnostics: [Diagnostic]) {
    findings += diagnostics.map { Finding($0, in: source) }
  }

  /// Binds statements in their order; and whether they always leave the script.
  mutating func bind(_ statements: [Statement]) -> (steps: [BoundScript.Step], leaves: Bool) {
    var steps: [BoundScript.Step] = []
    var leaves = false
    for (index, statement) in statements.enumerated() {
      do throws(BindingError) {
        let bound = try bind(statement)
        steps.append(bound.step)
        leaves = leaves || bound.leaves
      } catch {
        report(error.diagnostics)
      }
      if leaves, index + 1 < statements.count {
        report([.unreachable(at: statements[index + 1].span, after: statement)])
        break
      }
    }
    return (steps, leaves)
  }

  private mutating func bind(
    _ statement: Statement
  ) throws(BindingError) -> (step: BoundScript.Step, leaves: Bool) {
    switch statement {
    case .command(let line): return try bind(line)
    case .assignment(let assignment):
      guard assignment.name.text != "last" else { throw BindingError(.reserved(assignment.name)) }
      // Set in any case: what mentions it later is not to blame.
      let known = scope.attempt(assignment.value)
      scope[assignment.name.text] = (try? known.get()) ?? .unknown
      _ = try known.get()
      return (.assignment(assignment), false)
    case .loop(let loop): return try bind(loop)
    case .conditional(let conditional): return bind(conditional)
    case .expectation(let expectation): return (.expectation(expectation, try bind(expectation.condition)), false)
    }
  }
}

// MARK: - Blocks

extension StatementBinder {
  private mutating func bind(_ loop: Loop) throws(BindingError) -> (BoundScript.Step, Bool) {
    guard loop.name.text != "last" else { throw BindingError(.reserved(loop.name)) }
    var values: [Knowledge] = []
    for word in loop.values {
      do throws(BindingError) { values.append(try scope.knowledge(of: word)) } catch { report(error.diagnostics) }
    }
    let former = scope[loop.name.text]
    if loop.values.count > 1 { scope.loosen(loop.body.assignedNames) }
    scope[loop.name.text] = values.isEmpty ? .unknown : .oneOf(values)
    let (steps, leaves) = bind(loop.body.statements)
    scope[loop.name.text] = former
    return (.loop(loop, steps), leaves)
  }

  private mutating func bind(_ conditional: Conditional) -> (BoundScript.Step, Bool) {
    var branches: [BoundBranch] = []
    var leaving = true
    var ends: [Scope] = []
    let start = scope
    for branch in conditional.branches {
      scope = start
      let bound: BoundCondition?
      do throws(BindingError) { bound = try bind(branch.condition) } catch {
        report(error.diagnostics)
        bound = nil
      }
      let (steps, leaves) = bind(branch.body.statements)
      if !leaves { ends.append(scope) }
      leaving = leaving && leaves
      if let bound { branches.append(BoundBranch(condition: bound, steps: steps)) }
    }
    scope = start
    let (otherwise, leaves) = bind(conditional.otherwise?.statements ?? [])
    if !leaves { ends.append(scope) }
    let names = conditional.assignedNames
    scope = ends.dropFirst().reduce(ends.first ?? start) { $0.joined(with: $1, names) }
    return (.conditional(conditional, branches, otherwise: otherwise), leaving && leaves)
  }
}

extension Scope {
  fileprivate func attempt(_ word: Word) -> Result<Knowledge, BindingError> {
    do throws(BindingError) { return .success(try knowledge(of: word)) } catch { return .failure(error) }
  }
}

extension Block {
  /// The names that statements in it, or in blocks in it, give values to; nil where a script that it sources may give one
  /// to any.
  fileprivate var assignedNames: Set<String>? {
    statements.reduce(into: Set() as Set<String>?) { names, statement in
      names = names.flatMap { names in statement.assignedNames.map(names.union) }
    }
  }
}

extension Conditional {
  fileprivate var assignedNames: Set<String>? {
    (branches.map(\.body) + [otherwise].compactMap(\.self)).reduce(into: Set() as Set<String>?) { names, block in
      names = names.flatMap { names in block.assignedNames.map(names.union) }
    }
  }
}

extension Statement {
  fileprivate var assignedNames: Set<String>? {
    switch self {
    case .assignment(let assignment): [assignment.name.text]
    case .loop(let loop): loop.body.assignedNames
    case .conditional(let conditional): conditional.assignedNames
    case .command(let line): line.name.bareText == "source" ? nil : []
    case .expectation: []
    }
  }
}

extension ParseResult {
  /// The names behind each `let` and `for` of a text that has errors: what mentions them is not to blame.
  fileprivate var brokenNames: [String] {
    var reader = LexemeReader(source)
    var names: [String] = []
    var isNext = false
    while true {
      let lexeme = reader.next()
      guard case .word(let word) = lexeme.kind else {
        if case .end = lexeme.kind { return names }
        isNext = false
        continue
      }
      if isNext {
        names.append(source.text(in: word.span).prefix { $0.isLetter || $0.isNumber || $0 == "_" }.description)
      }
      isNext = word.keyword == .let || word.keyword == .for
    }
  }
}

// MARK: - Messages

extension Diagnostic {
  fileprivate static func reserved(_ name: Name) -> Diagnostic {
    Diagnostic("'last' is taken: '$last' is the newest result", at: name.span, label: "choose another name")
  }

  fileprivate static func unreachable(at span: Span, after statement: Statement) -> Diagnostic {
    let isExit = if case .command = statement { true } else { false }
    return Diagnostic(
      "this line is never reached", at: span,
      label: isExit ? "the line before it always leaves" : "every way through the block before it leaves")
  }
}

import Language

/// Asks a command's own checks which clauses go together, with sample values in place of what isn't known yet: so the
/// clauses that exclude each other are said once, where the command is declared.
struct ClauseTrial {
  /// What becomes of a line that gets one clause more.
  enum Verdict {
    /// It was nothing before, and is a whole command now.
    case completes
    case fits
    case excluded
  }

  /// Where a command's checks find fault with a line.
  private enum Fault {
    /// At the command's name, where something is missing; also where no keyword is to blame.
    case name
    case keyword
    /// At a value: a sample that isn't good enough, which says nothing of the clauses.
    case sample
  }

  private let command: Command
  private let line: [String]
  private let isWhole: Bool

  /// A trial of the clauses that are given.
  init(of command: Command, _ given: GivenWords) {
    self.command = command
    line = command.clauses.flatMap { Self.sample(of: $0, given) }
    isWhole = Self.fault(of: command, line) == nil
  }

  func verdict(adding clause: ClauseSyntax) -> Verdict {
    guard let word = clause.keywords.first else { return .fits }
    switch Self.fault(of: command, line + Self.words(word, clause)) {
    case nil: return isWhole ? .fits : .completes
    case .sample: return .fits
    case .keyword: return .excluded
    case .name: return isWhole ? .excluded : .fits
    }
  }

  /// The first fault of a line of these words.
  private static func fault(of command: Command, _ words: [String]) -> Fault? {
    let source = Source(name: "", text: ([command.name] + words).joined(separator: " "))
    guard case .command(let line)? = Parser.parse(source).script.statements.first else { return .sample }
    do throws(BindingError) {
      _ = try command.bind(line)
      return nil
    } catch {
      guard let span = error.diagnostics.first?.span, span.lower > 0 else { return .name }
      let blamed = source.text(in: span)
      return command.clauses.contains { $0.keywords.contains(blamed) } ? .keyword : .sample
    }
  }

  private static func sample(of clause: ClauseSyntax, _ given: GivenWords) -> [String] {
    switch clause.place {
    case .first:
      guard let word = given.loose.first else { return [] }
      if case .choice(let words) = clause.kind, words.contains(word) { return [word] }
      return [clause.kind.sample]
    case .keywords(let keywords, _):
      return keywords.filter { given.values[$0] != nil }.flatMap { words($0, clause) }
    case .pair: return [clause.kind.sample, clause.kind.sample]
    case .rest, .repetition: return []
    }
  }

  private static func words(_ keyword: String, _ clause: ClauseSyntax) -> [String] {
    if case .keywords(_, .none) = clause.place { return [keyword] }
    return [keyword, clause.kind.sample]
  }
}

extension ValueKind {
  /// A word that is such a value.
  var sample: String {
    switch self {
    case .id, .reference, .count, .exitCode: "1"
    case .repetition: "x1"
    case .text, .path, .command, .secret: "a"
    case .address: "https://a"
    case .phoneNumber: "+14155550100"
    case .duration: "1s"
    case .choice(let words): words.first ?? ""
    case .either(let kind, _): kind.sample
    }
  }
}

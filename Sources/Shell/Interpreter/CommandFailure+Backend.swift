import Evaluation
import Language

extension CommandFailure {
  /// What a backend's error comes to: one failure for each thing that is wrong.
  static func failures(_ error: BackendError) -> [CommandFailure] {
    switch error {
    case .unknown(let unknown): [CommandFailure(unknown)]
    case .refused(let problems): problems.map(CommandFailure.init)
    case .badFile: []
    case .unsupported(let message): [CommandFailure(message)]
    case .unreachable(let message): [CommandFailure(message, exit: .unreachable)]
    case .unauthorized(let message): [CommandFailure(message, exit: .unauthorized)]
    case .storage(let message): [CommandFailure(message, exit: .unreachable)]
    case .overTime(let limit):
      [
        CommandFailure(
          "not at its end after \(limit.readable); it goes on", helps: ["'watch' comes back to it"], exit: .unreachable)
      ]
    case .interrupted: [CommandFailure("interrupted", exit: .interrupted)]
    }
  }

  private init(_ unknown: BackendError.Unknown) {
    let scope = unknown.scope.isEmpty ? "" : " \(unknown.scope)"
    let message =
      Literals.integer(unknown.name) == nil
      ? "no \(unknown.kind) is named '\(unknown.name)'\(scope)" : "there is no \(unknown.kind) \(unknown.name)\(scope)"
    let suggestion = Suggestion.nearest(to: unknown.name, among: unknown.known)
    self.init(
      message, blame: .value(unknown.name), label: suggestion.map { "did you mean '\($0)'?" },
      helps: suggestion == nil ? [Self.whatThereIs(unknown)] : [])
  }

  private static func whatThereIs(_ unknown: BackendError.Unknown) -> String {
    if unknown.kind.contains("run") || unknown.kind == "result" { return "'list results' and 'list runs' show them" }
    if unknown.known.isEmpty { return "there is none yet: 'import FILE' brings a workspace" }
    let shown = unknown.known.prefix(8).joined(separator: ", ")
    return unknown.known.count > 8 ? "there are \(shown), …" : "there is \(shown)"
  }

  private init(_ problem: RequestProblem) {
    self.init(
      problem.message, blame: problem.value.map(Blame.value) ?? .keyword(problem.field.keywords),
      helps: problem.mend.map { ["try: \($0)"] } ?? [])
  }
}

extension RequestField {
  /// The words of a command that set the field.
  fileprivate var keywords: [String] {
    switch self {
    case .agent: ["agent"]
    case .project: ["project"]
    case .scenarios: ["evaluators", "first", "all", "folder"]
    case .tags: ["tags"]
    case .label: ["label"]
    case .channel: ["voice", "text"]
    case .outboundNumber: ["outbound-number"]
    case .agentNumber: ["agent-number"]
    case .personalities: ["personalities"]
    case .profiles: ["profiles"]
    case .assistant, .frequency, .numbers, .concurrency: []
    }
  }
}

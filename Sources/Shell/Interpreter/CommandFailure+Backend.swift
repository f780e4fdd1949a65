import Evaluation
import Language

extension CommandFailure {
  /// What a backend's error comes to: one failure for each thing that is wrong.
  static func failures(_ error: BackendError) -> [CommandFailure] {
    switch error {
    case .unknown(let unknown): [CommandFailure(unknown)]
    case .refused(let problems): problems.map(CommandFailure.init)
    case .badFile: []
    case .conflict(let message), .unsupported(let message): [CommandFailure(message)]
    case .unreachable(let message): [CommandFailure(message, exit: .unreachable)]
    case .unauthorized(let message): [CommandFailure(message, exit: .unauthorized)]
    case .storage(let message): [CommandFailure(message, exit: .unreachable)]
    case .overTime(let limit):
      [
        CommandFailure(
          "not at its end after \(limit.readable)", exit: .unreachable)
      ]
    case .interrupted: [CommandFailure("interrupted", exit: .interrupted)]
    }
  }

  private init(_ unknown: BackendError.Unknown) {
    let suggestion = Suggestion.nearest(to: unknown.name, among: unknown.known ?? [])
    self.init(
      unknown.message, blame: .value(unknown.name), label: suggestion.map { "did you mean '\($0)'?" },
      helps: suggestion == nil ? [Self.whatThereIs(unknown)] : [])
  }

  private static func whatThereIs(_ unknown: BackendError.Unknown) -> String {
    guard let known = unknown.known else { return "'\(unknown.list)' shows what there is" }
    if known.isEmpty { return "there is none yet: 'import FILE' brings a workspace" }
    let shown = known.prefix(8).joined(separator: ", ")
    return (known.count == 1 ? "there is " : "there are ") + shown + (known.count > 8 ? ", …" : "")
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
    case .route: ["via"]
    case .outboundNumber: ["outbound-number"]
    case .agentNumber: ["agent-number"]
    case .personalities: ["personalities"]
    case .profiles: ["profiles"]
    case .assistant, .frequency, .numbers, .concurrency: []
    }
  }
}

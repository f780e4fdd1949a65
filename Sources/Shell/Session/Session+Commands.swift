import Evaluation
import Language

extension Session {
  /// The commands that rebuild this session from an empty one, as few as there can be.
  var commands: [String] {
    (selectCommand.map { [$0] } ?? targets)
      + [
        assistant.map { "assistant " + Quoting.quoted($0) }, overrideCommand, numbers.map { "numbers \($0.word)" },
        channel == .auto ? nil : "channel \(channel.rawValue)", concurrency.map { "concurrency \($0)" },
      ].compactMap(\.self)
  }

  /// The commands, what is set for callers before them, and then the run.
  func commands(_ options: RunOptions, _ request: RunRequest) -> [String] {
    request.settingCommands + commands + [options.command]
  }

  /// The same on one line for `evsh -c`.
  func commandLine(_ options: RunOptions, _ request: RunRequest) -> String {
    commands(options, request).joined(separator: "; ")
  }

  private var selectCommand: String? {
    let ways = [
      selection?.words, tags.isEmpty ? nil : "tags " + tags.map(Self.word).joined(separator: " "),
    ]
    .compactMap(\.self)
    return ways.isEmpty ? nil : (["select"] + ways + targets).joined(separator: " ")
  }

  /// A tag as it stands in `select`: one that would be a keyword there is quoted.
  private static func word(_ tag: String) -> String {
    Quoting.quoted(
      tag, always: CommandTable.standard["select"]?.clauses.contains { $0.keywords.contains(tag) } ?? false)
  }

  /// The project and the agent, as clauses of `select` or as commands of their own.
  private var targets: [String] {
    [project.map { "project \($0)" }, agent.map { "agent \($0)" }].compactMap(\.self)
  }

  private var overrideCommand: String? {
    let clauses = [
      overrides.personalities.isEmpty ? nil : "personalities " + overrides.personalities.words,
      overrides.profiles.isEmpty ? nil : "profiles " + overrides.profiles.words,
      overrides.outboundNumber.map { "outbound-number \($0)" },
      overrides.agentNumber.map { "agent-number \($0)" },
    ].compactMap(\.self)
    return clauses.isEmpty ? nil : "override " + clauses.joined(separator: " ")
  }
}

extension RunRequest {
  /// The commands that set what is no part of a session.
  var settingCommands: [String] {
    [model?.command, functionReach == .public ? nil : "set functions \(functionReach.rawValue)"].compactMap(\.self)
  }
}

extension LanguageModel {
  /// The command that sets it.
  fileprivate var command: String {
    let budget = mostTokens == Self.standardTokens ? "" : " model-budget \(mostTokens)"
    let price = price.map { " model-price \($0.input) \($0.output)" } ?? ""
    return "set model \(Quoting.quoted(url)) \(Quoting.quoted(name))" + budget + price
  }
}

extension Session.RunOptions {
  /// The `run` command that has these options.
  var command: String {
    let clauses = [
      suite.map { "suite \(Quoting.quoted($0))" }, frequency.map { "x\($0)" },
      label.map { "label \(Quoting.quoted($0))" }, channel.map(\.rawValue),
      route.map(\.clause),
    ]
    return (["run"] + clauses.compactMap(\.self)).joined(separator: " ")
  }
}

extension Route {
  /// As `run` takes it.
  fileprivate var clause: String {
    "via " + mode.rawValue + (target.map { " " + Quoting.quoted($0) } ?? "")
  }
}

extension Selection {
  /// As `select` takes it.
  var words: String {
    switch self {
    case .evaluators(let ids): "evaluators " + ids.words
    case .first(let count): "first \(count)"
    case .all: "all"
    case .folder(let path): "folder " + Quoting.quoted(path)
    }
  }
}

extension NumberMode {
  /// As `numbers` takes it.
  var word: String {
    switch self {
    case .same: "same"
    case .different: "different"
    }
  }
}

extension Sequence<Int> {
  /// The numbers as words of a command.
  var words: String { map(String.init).joined(separator: " ") }
}

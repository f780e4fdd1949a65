import Evaluation
import Language

extension Command {
  /// Commands about the shell itself.
  static let speaking = [set, echo, help, exit]

  private static let set = Command(
    "set", "Change how evsh shows things, and what callers may ask; without an option, show them",
    .keyword("colour", .oneOf("auto|always|never", Settings.When.self)),
    .keyword("output", .oneOf("table|json|jsonl|csv|markdown", Settings.Output.self)),
    .keyword("progress", .oneOf("auto|bar|lines|off", Settings.Progress.self)),
    .keyword("hints", .oneOf("on|off", Settings.Switch.self)),
    .keyword("editor", .oneOf("auto|emacs|vi", Settings.Editor.self)),
    .keyword("pager", .oneOf("on|off", Settings.Switch.self)),
    .keyword("title", .oneOf("on|off", Settings.Switch.self)),
    .keyword("confirm-over", Parameter.count.or("off")),
    .keyword("prompt", many: .choice("FIELD|default", Prompt.Field.allCases.map(\.rawValue) + ["default"])),
    .keyword("model", many: .named("URL NAME|off", .text)), .keyword("model-budget", .count),
    .keyword("model-price", many: .named("INPUT OUTPUT", .text)),
    .keyword("functions", .oneOf("public|local", FunctionReach.self)),
    traits: .shapes,
    examples: [
      "set", "set colour never", "set progress lines", "set hints off editor vi", "set confirm-over 500",
      "set prompt backend agent selection runs", "set prompt default", "set model http://localhost:11434/v1 qwen3:8b",
      "set model https://api.openai.com/v1 gpt-4o-mini model-price 0.15 0.60",
      "set model off", "set functions local",
    ],
    check: { _, _, _, _, _, _, _, _, fields, model, _, price, _ in
      if let fields, fields.count > 1, fields.contains("default") {
        return Complaint("'default' stands alone: it brings the fields of the beginning back", at: "prompt")
      }
      if let price, LanguageModel.Price(words: price) == nil {
        var complaint = Complaint(
          "a price is two numbers, what a million tokens cost in and out: 0.15 0.60", at: "model-price")
        complaint.isAboutValues = true
        return complaint
      }
      guard let model, LanguageModel.chosen(by: model) == nil else { return nil }
      var complaint = Complaint(
        "a language model is an address and a name, 'set model http://localhost:11434/v1 NAME', or 'off'", at: "model")
      complaint.isAboutValues = true
      return complaint
    },
    action: {
      shell, colour, output, progress, hints, editor, pager, title, limit, fields, model, tokens, price, functions in
      var settings = shell.settings
      settings.colour = colour ?? settings.colour
      settings.output = output ?? settings.output
      settings.progress = progress ?? settings.progress
      settings.hints = hints ?? settings.hints
      settings.editor = editor ?? settings.editor
      settings.pager = pager ?? settings.pager
      settings.title = title ?? settings.title
      if let limit { settings.confirmOver = limit.value }
      if let fields {
        settings.prompt = fields == ["default"] ? Prompt.Field.standard : fields.compactMap(Prompt.Field.init)
      }
      if let model { settings.model = LanguageModel.chosen(by: model)?.value }
      if settings.model == nil, tokens != nil || price != nil {
        throw CommandFailure(
          "no language model is chosen", blame: .keyword(["model-budget", "model-price"]),
          label: "choose one: set model URL NAME", exit: .script)
      }
      if let tokens { settings.model?.mostTokens = tokens }
      if let price { settings.model?.price = LanguageModel.Price(words: price) }
      settings.functions = functions ?? settings.functions
      let former = shell.settings
      shell.change(settings)
      return .settings(settings, since: former)
    })

  private static let echo = Command(
    "echo", "Print a text", .rest(.named("TEXT", .text)), examples: ["echo \"nightly is done\""]
  ) { _, words in
    let text = words.joined(separator: " ")
    return .line(text, ["text": .string(text)])
  }

  private static let help = Command(
    "help", "Show the commands, or one of them with examples", .optional(.named("COMMAND", .command)), traits: .aside,
    examples: ["help", "help run"]
  ) { shell, name in
    guard let name else { return .help(shell.table) }
    if let statement = StatementForm.named(name) { return .help(statement) }
    guard let command = shell.table[name] else {
      let suggestion = Suggestion.nearest(to: name, among: shell.table.names + StatementForm.standard.map(\.name))
      throw CommandFailure(
        "no command is named '\(name)'", blame: .value(name), label: suggestion.map { "did you mean '\($0)'?" },
        helps: suggestion == nil ? ["'help' lists the commands"] : [], exit: .script)
    }
    return .help(command)
  }

  private static let exit = Command(
    "exit", "Leave, with a code", .optional(Parameter.exitCode), traits: .leaves, examples: ["exit", "exit 3"]
  ) { _, code in throw ExitRequest(code: code) }
}

extension LanguageModel {
  /// The model that the words of `set model` choose, or that there is to be none; nil for what is neither.
  fileprivate static func chosen(by words: [String]) -> Choice<LanguageModel>? {
    if words == ["off"] { return .word }
    guard words.count == 2, words[0].hasPrefix("http://") || words[0].hasPrefix("https://") else { return nil }
    return .value(LanguageModel(url: words[0], name: words[1]))
  }
}

extension LanguageModel.Price {
  /// The price that two numbers say; nil for what is none.
  fileprivate init?(words: [String]) {
    let numbers = words.compactMap(Double.init).filter { $0 >= 0 && $0.isFinite }
    guard words.count == 2, numbers.count == 2 else { return nil }
    self.init(input: numbers[0], output: numbers[1])
  }
}

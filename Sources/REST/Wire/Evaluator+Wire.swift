import Evaluation

extension Evaluator {
  /// Reads an evaluator; lists don't say its project, which is 0 then. Conditional actions come as text in its
  /// instructions.
  init?(wire json: JSONValue) {
    guard let id = json.wireID else { return nil }
    self.init(id: id, name: json["name"]?.wireText ?? "", project: json["project"]?.wireID ?? 0)
    key = json["key"]?.wireText
    agent = json["agent"]?.wireID
    folder = json["folder_path"]?.wireText
    kind = json["scenario_type"]?.string.flatMap(Kind.init) ?? .instruction
    let text = json["instructions"]?.wireText
    let parsed = json["conditional_actions"] ?? text.flatMap { try? JSONParser.parse($0).value }
    actions = kind == .conditionalActions ? parsed.flatMap(ConditionalActions.init(wire:)) : nil
    instructions = actions == nil ? text : nil
    // Conditional actions open with their first condition, whatever the default says here.
    firstMessage = actions == nil ? json["first_message"]?.string : nil
    expectedOutcome = json["expected_outcome_prompt"]?.wireText
    metrics = json.member("metric_names", "metrics")?.wireTexts ?? []
    tags = json["tags"]?.wireTexts ?? []
    tools = (json["tool_ids"]?.wireTexts ?? []).map { String($0.trimmingPrefix("TOOL_")).lowercased() }
    language = json["scenario_language"]?.wireText ?? language
    personality = json["personality"]?.wireID
    profile = json["test_profile"]?.wireID
    maxDuration = json["max_duration"]?.wireDuration
    frequency = json["frequency"]?.wireInteger
  }
}

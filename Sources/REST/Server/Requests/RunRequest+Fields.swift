import Evaluation

extension RunRequest {
  /// Reads the body of a launch, of an API chat also how long it may take; everything that is wrong with it is thrown at
  /// once.
  init(_ fields: JSONObject, isChat: Bool = false) throws(Refusal) {
    var reader = FieldReader(fields)
    self.init()
    agent = reader.integer("agent_id")
    assistant = reader.text("assistant_id")
    project = reader.integer("project_id")
    tags = reader.texts("tags") ?? []
    label = reader.text("name", longest: Self.longestLabel)
    outboundNumber = reader.text("outbound_phone_number")
    agentNumber = reader.text("agent_number")
    numbers = reader.choice("mode", NumberMode.self)
    concurrency = reader.integer("concurrency_limit")
    readFrequency(&reader)
    readOverrides(&reader)
    readSelection(&reader)
    if isChat { chat = APIChat(timeout: reader.integer("timeout", 1...3600).map(Duration.seconds)) }
    try reader.finish()
  }

  /// `freq` is its former name.
  private mutating func readFrequency(_ reader: inout FieldReader) {
    frequency = reader.integer("frequency") ?? reader.integer("freq")
  }

  /// A single override stands beside the list, and is part of it.
  private mutating func readOverrides(_ reader: inout FieldReader) {
    personalities = reader.integers("personality_ids") ?? []
    if let id = reader.integer("personality_id"), !personalities.contains(id) { personalities.append(id) }
    profiles = reader.integers("test_profile_ids") ?? []
    if let id = reader.integer("test_profile_id"), !profiles.contains(id) { profiles.append(id) }
  }

  /// `scenarios` is a list of ids, a number, `"all"` or a folder's path; a folder may also be named by itself.
  private mutating func readSelection(_ reader: inout FieldReader) {
    switch reader["scenarios"] {
    case nil: break
    case .array?: selection = reader.integers("scenarios").map(Selection.evaluators)
    case "all"?: selection = .all
    case .string(let text)? where text.hasPrefix("[") || text.contains(","):
      selection = reader.integers("scenarios").map(Selection.evaluators)
    case .string(let text)? where Int(text) == nil: selection = .folder(text)
    default: selection = reader.integer("scenarios").map(Selection.first)
    }
    guard let path = reader.text("folder_path"), !path.isEmpty else { return }
    if selection != nil || !tags.isEmpty {
      reader.refuse("folder_path", "goes neither with 'scenarios' nor with 'tags'")
    }
    selection = .folder(path)
  }
}

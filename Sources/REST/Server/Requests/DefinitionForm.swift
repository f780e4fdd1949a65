import Evaluation

/// A client's words for a definition, as the document that files have. What the engine has no use for is passed over, as
/// the hosted service passes over what it doesn't know.
struct DefinitionForm: Sendable {
  let kind: DefinitionKind
  private(set) var document = JSONObject()
  /// The client's names of the document's members, where they differ.
  private let names: [String: String]

  init(_ kind: DefinitionKind, _ fields: JSONObject, isNew: Bool) throws(Refusal) {
    self.kind = kind
    names = kind.names
    for member in kind.members {
      document[member] = fields[names[member] ?? member]
    }
    switch kind {
    case .evaluator: try readActions(fields)
    case .agent: readConnection(fields)
    case .profile:
      if let text = document["information"]?.string { document["information"] = try parsed(text, "information") }
    case .project, .personality: break
    }
    // Forms have no null.
    if document["webhook_url"] == "" { document["webhook_url"] = .null }
    if isNew { dropNulls() }
    coerceReferences()
  }

  /// Files take `null` for what isn't there, too.
  private mutating func dropNulls() {
    for member in document.members where member.value == .null { document[member.key] = nil }
  }

  /// Ids that came as text.
  private mutating func coerceReferences() {
    for name in ["project", "agent", "personality", "test_profile"] {
      if let id = document[name]?.wholeNumber { document[name] = .integer(id) }
    }
  }

  private func parsed(_ text: String, _ field: String) throws(Refusal) -> JSONValue {
    guard let value = (try? JSONParser.parse(text))?.value else { throw .field(field, "expected JSON") }
    return value
  }

  /// Conditional actions come as an object, as text, or as text in `instructions`.
  private mutating func readActions(_ fields: JSONObject) throws(Refusal) {
    if let text = document["conditional_actions"]?.string {
      document["conditional_actions"] = try parsed(text, "conditional_actions")
    }
    if document["scenario_type"] == "conditional_actions", document["conditional_actions"] == nil,
      let text = document["instructions"]?.string
    {
      document["conditional_actions"] = try parsed(text, "instructions")
      document["instructions"] = nil
    }
    if let ids = document["tools"]?.array {
      document["tools"] = .array(
        ids.map { id in id.string.map { .string(String($0.trimmingPrefix("TOOL_")).lowercased()) } ?? id })
    }
  }

  /// An address by the contract's names is the same as a connection.
  private mutating func readConnection(_ fields: JSONObject) {
    let telephony = fields["telephony"]
    document["name"] = fields["name"] ?? fields["agent_name"]
    document["phone_number"] = fields["contact_number"] ?? telephony?["phone_number"] ?? fields["phone_number"]
    document["inbound"] = fields["inbound"] ?? telephony?["inbound"]
    document["assistant_id"] = fields["assistant_id"] ?? fields["provider"]?["agent_id"]
    guard document["connection"] == nil,
      let url = fields["websocket_url"]?.string ?? telephony?["websocket_url"]?.string, !url.isEmpty
    else { return }
    let headers = fields["websocket_headers"] ?? telephony?["websocket_auth"]
    document["connection"] = [
      "websocket": ["url": .string(url), "headers": headers?.object.map(JSONValue.object) ?? [:]]
    ]
  }

  mutating func set(_ name: String, _ value: JSONValue) { document[name] = value }

  /// What the client calls a member.
  func name(of member: String) -> String { names[member] ?? member }

  /// Carries out an operation of the library; what is wrong with a member is told by the client's name of it.
  func named<Value>(_ work: () async throws(BackendError) -> Value) async throws(Refusal) -> Value {
    do throws(BackendError) { return try await work() } catch {
      guard case .badFile(let problems) = error else { throw Refusal(error) }
      throw Refusal(
        .badFile(
          problems.map { problem in
            FileProblem(
              offset: problem.offset, location: renamed(problem.location), message: problem.message,
              missing: problem.missing.map(name))
          }))
    }
  }

  private func renamed(_ location: String) -> String {
    let member = location.prefix { $0 != "." && $0 != "[" }
    return name(of: String(member)) + location.dropFirst(member.count)
  }
}

extension DefinitionKind {
  /// The members of the document that a client may give.
  fileprivate var members: [String] {
    switch self {
    case .project: ["name", "webhook_url", "rubric"]
    case .agent:
      [
        "name", "project", "assistant_id", "inbound", "agent_speaks_first", "phone_number", "webhook_url", "connection",
      ]
    case .personality: ["name", "prompt", "language", "accent", "project", "message_plan"]
    case .profile: ["name", "project", "agent", "information"]
    case .evaluator:
      [
        "name", "project", "agent", "folder", "scenario_type", "instructions", "conditional_actions", "first_message",
        "expected_outcome", "checks", "metrics", "tags", "tools", "language", "personality", "test_profile",
        "frequency", "max_duration",
      ]
    }
  }

  /// The members that clients call by another name.
  fileprivate var names: [String: String] {
    switch self {
    case .project: ["rubric": "rubric_config"]
    case .evaluator:
      [
        "folder": "folder_path", "expected_outcome": "expected_outcome_prompt", "language": "scenario_language",
        "tools": "tool_ids",
      ]
    case .agent, .personality, .profile: [:]
    }
  }
}

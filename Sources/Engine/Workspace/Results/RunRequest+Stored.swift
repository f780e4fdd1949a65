import Evaluation

extension RunRequest {
  /// `json` with what the workspace keeps beside it: that a client speaks for the agent, and for how long at most.
  var stored: JSONValue {
    guard let chat else { return json }
    let terms: JSONObject = chat.timeout.map { ["timeout": .number($0.seconds)] } ?? [:]
    return .object((json.object ?? [:]).merging([Self.chatMember: .object(terms)]))
  }

  /// The member of a stored request that only those held as API chats have.
  static let chatMember = "api_chat"

  /// Reads back what `stored` wrote, and the channel, which stands beside it.
  init?(stored json: JSONValue, channel: String) {
    guard let channel = Channel(rawValue: channel), json.object != nil else { return nil }
    self.init()
    self.channel = channel
    agent = json["agent_id"]?.integer
    assistant = json["assistant_id"]?.string
    selection = json["scenarios"].flatMap(Selection.init(stored:))
    tags = json["tags"]?.strings ?? []
    project = json["project_id"]?.integer
    frequency = json["frequency"]?.integer
    label = json["name"]?.string
    outboundNumber = json["outbound_phone_number"]?.string
    agentNumber = json["agent_number"]?.string
    personalities = json["personality_ids"]?.integers ?? []
    profiles = json["test_profile_ids"]?.integers ?? []
    numbers = json["mode"]?.string.flatMap(NumberMode.init)
    concurrency = json["concurrency_limit"]?.integer
    chat = json[Self.chatMember].map { APIChat(timeout: $0["timeout"]?.number.map(Duration.seconds)) }
  }
}

extension Selection {
  fileprivate init?(stored json: JSONValue) {
    switch json {
    case .array: self = .evaluators(json.integers)
    case .integer(let count): self = .first(count)
    case "all": self = .all
    case .string(let path): self = .folder(path)
    default: return nil
    }
  }
}

extension JSONValue {
  fileprivate var integers: [Int] { array?.compactMap(\.integer) ?? [] }
  fileprivate var strings: [String] { array?.compactMap(\.string) ?? [] }
}

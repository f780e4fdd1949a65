import Evaluation

/// An agent that is a language model behind a chat-completions endpoint (OpenAI's API reference, "Create chat
/// completion"): the conversation is kept here and sent whole each time, and functions that the model calls are answered
/// from the agent's description.
struct ModelAgent: HTTPExchange {
  /// More rounds of calls than these in one turn lead nowhere.
  static let mostRounds = 10

  private let agent: Connection.Completions
  private let requester: HTTPRequester
  private let limit: Duration
  private var messages: [ChatMessage] = []
  private var usage = TokenUsage()

  init(_ agent: Connection.Completions, _ call: CallContext, requester: HTTPRequester, limit: Duration) {
    self.agent = agent
    self.requester = requester
    self.limit = limit
    if let system = agent.system { messages.append(.system(system.filled(with: call.variables))) }
    if let greeting = agent.greeting { messages.append(.assistant(greeting.filled(with: call.variables))) }
  }

  mutating func send(
    _ frame: CallerFrame?, _ hear: @Sendable ([AgentFrame.Content], _ bytes: Int) -> Void
  ) async throws(HTTPFault) {
    guard let frame else { return greet(hear) }
    // There is no way to tell a model that the caller has hung up, and nobody would hear its answer.
    if frame.endsCall { return }
    messages.append(.user(frame.content))
    for _ in 0...Self.mostRounds {
      let bytes = try await requester.post(request, within: limit)
      let completion = try ChatCompletion(bytes)
      usage = usage + completion.usage
      messages.append(completion.message)
      var contents: [AgentFrame.Content] = []
      for call in completion.calls { contents += record(call) }
      contents.append(.metadata(["agent_usage": usage.json]))
      if let words = completion.content { contents.append(.said(words, endsCall: false)) }
      hear(contents, bytes.count)
      if completion.calls.isEmpty { return }
    }
    throw .broken("the model called functions more than \(Self.mostRounds) times in one turn")
  }

  private func greet(_ hear: @Sendable ([AgentFrame.Content], _ bytes: Int) -> Void) {
    guard let greeting = messages.last?.content else { return }
    hear([.said(greeting, endsCall: false)], greeting.utf8.count)
  }

  private var request: JSONValue {
    var body: JSONObject = ["model": .string(agent.model), "messages": .array(messages.map(\.json))]
    if !agent.tools.isEmpty { body["tools"] = .array(agent.tools.map(\.json)) }
    return .object(body.merging(agent.options))
  }

  /// A call and what came of it, for the transcript; the model is told the same.
  private mutating func record(_ call: ChatCompletion.Call) -> [AgentFrame.Content] {
    let tool = agent.tools.first { $0.name == call.name }
    let reason = tool == nil ? "there is no function '\(call.name)'" : "no result is given for '\(call.name)'"
    let result = tool?.result ?? ["error": .string(reason)]
    messages.append(.result(result.string ?? result.compact, of: call.id))
    return [
      .functionCall(["id": .string(call.id), "name": .string(call.name), "arguments": .string(call.arguments)]),
      .functionResult(["id": .string(call.id), "name": .string(call.name), "result": result]),
    ]
  }
}

extension Connection.Tool {
  /// The function as the API takes it.
  fileprivate var json: JSONValue {
    var function: JSONObject = ["name": .string(name)]
    function["description"] = description.map(JSONValue.string)
    function["parameters"] = .object(parameters.isEmpty ? ["type": "object", "properties": [:]] : parameters)
    return ["type": "function", "function": .object(function)]
  }
}

extension String {
  /// The text with the values of `{{name}}`; what has none stays as it is.
  fileprivate func filled(with variables: JSONObject) -> String {
    variables.members.reduce(self) { text, variable in
      text.replacing("{{\(variable.key)}}", with: variable.value.string ?? variable.value.compact)
    }
  }
}

extension Connection {
  /// An agent that is a language model: what is sent to its chat-completions endpoint beside the conversation.
  package struct Completions: Sendable, Hashable {
    /// Where the API begins, `https://api.openai.com/v1`.
    package var url: String
    package var model: String
    /// The system prompt; `{{name}}` stands for a variable of the test profile for the agent.
    package var system: String?
    /// What the agent says at first, without the model being asked; nil where the caller speaks first.
    package var greeting: String?
    package var headers: [Header] = []
    /// Further members of each request, `temperature`, `max_tokens` …
    package var options = JSONObject()
    package var tools: [Tool] = []

    package init(url: String, model: String) {
      self.url = url
      self.model = model
    }
  }

  /// A function that the model may call, and what it is told came of it.
  package struct Tool: Sendable, Hashable {
    package var name: String
    package var description: String?
    /// JSON Schema of its arguments.
    package var parameters: JSONObject
    /// Nil where none is given: the model is told that the function failed.
    package var result: JSONValue?

    package init(name: String, description: String? = nil, parameters: JSONObject = [:], result: JSONValue? = nil) {
      self.name = name
      self.description = description
      self.parameters = parameters
      self.result = result
    }
  }
}

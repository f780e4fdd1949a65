import Evaluation

extension JSONObject {
  /// With a definition's document as evsh's own member; id and key come first, as `export` has them.
  func withDocument(_ document: JSONObject, id: Int, key: String? = nil) -> JSONObject {
    var own: JSONObject = ["id": .integer(id)]
    own["key"] = key.map(JSONValue.string)
    return withOwn(own.merging(document))
  }
}

extension Agent {
  /// The agent as it may be told to whoever holds a key: headers and variables have their names alone.
  var withoutSecrets: Agent {
    var agent = self
    agent.connection?.endpoint.hideSecrets()
    return agent
  }
}

extension Evaluator {
  /// The same of an evaluator: of its functions' headers.
  var withoutSecrets: Evaluator {
    var evaluator = self
    evaluator.actions?.functions = (actions?.functions ?? []).map { function in
      var function = function
      function.headers = function.headers.withoutSecrets
      return function
    }
    return evaluator
  }
}

extension Connection.Endpoint {
  fileprivate mutating func hideSecrets() {
    switch self {
    case .process(var program):
      program.environment = program.environment.withoutSecrets
      self = .process(program)
    case .websocket(let url, let headers): self = .websocket(url: url, headers: headers.withoutSecrets)
    case .http(let url, let headers, let greets):
      self = .http(url: url, headers: headers.withoutSecrets, greets: greets)
    case .openai(var model):
      model.headers = model.headers.withoutSecrets
      self = .openai(model)
    }
  }
}

extension [Connection.Header] {
  /// The names, with a mark in the place of each value.
  fileprivate var withoutSecrets: [Connection.Header] { map { Connection.Header($0.name, "•••") } }
}

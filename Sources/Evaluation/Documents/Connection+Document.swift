extension Connection {
  /// `{process: … | websocket: … | http: … | openai: …, limits}`, as files have it.
  package var document: JSONObject {
    var members: JSONObject =
      switch endpoint {
      case .process(let program): ["process": .object(program.document)]
      case .websocket(let url, let headers): ["websocket": ["url": .string(url), "headers": headers.json]]
      case .http(let url, let headers, let greets):
        ["http": ["url": .string(url), "headers": headers.json, "greets": .bool(greets)]]
      case .openai(let agent): ["openai": .object(agent.document)]
      }
    let limits = limits.document
    if !limits.isEmpty { members["limits"] = .object(limits) }
    return members
  }
}

extension Connection.Program {
  fileprivate var document: JSONObject {
    var members: JSONObject = ["command": JSONValue(command)]
    members["directory"] = directory.map(JSONValue.string)
    members["environment"] = environment.isEmpty ? nil : environment.json
    return members
  }
}

extension [Connection.Header] {
  var json: JSONValue { .object(JSONObject(lazy.map { ($0.name, .string($0.value)) })) }
}

import Evaluation

/// `{url, model, system, greeting, headers, options, tools: [{name, description, parameters, result}]}`.
extension Connection.Completions {
  static func read(_ value: DocumentValue) -> Connection.Completions? {
    guard let members = value.members(["url", "model", "system", "greeting", "headers", "options", "tools"]) else {
      return nil
    }
    let url = members.required("url")?.address(.http)
    let model = members.required("model")?.words(upTo: DocumentValue.longestName)
    var agent = Connection.Completions(url: url ?? "", model: model ?? "")
    agent.system = members["system"]?.words()
    agent.greeting = members["greeting"]?.words()
    agent.headers = members["headers"]?.headers() ?? []
    agent.options = members["options"]?.variables() ?? [:]
    if let own = agent.options.keys.first(where: { ["model", "messages", "tools", "stream"].contains($0) }) {
      members["options"]?.report("'\(own)' is not for options: evsh sends it by itself")
    }
    agent.tools = members["tools"]?.list(0...128, Connection.Tool.read) ?? []
    return url == nil || model == nil ? nil : agent
  }
}

extension Connection.Tool {
  fileprivate static func read(_ value: DocumentValue) -> Connection.Tool? {
    guard let members = value.members(["name", "description", "parameters", "result"]) else { return nil }
    let description = members["description"]?.text()
    let parameters = members["parameters"]?.variables() ?? [:]
    guard let name = members.required("name")?.words(upTo: 64) else { return nil }
    return Connection.Tool(
      name: name, description: description, parameters: parameters, result: members["result"]?.node.json)
  }
}

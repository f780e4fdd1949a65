extension Connection.Completions {
  /// `{url, model, system, greeting, headers, options, tools}`, as files have it.
  var document: JSONObject {
    var members: JSONObject = ["url": .string(url), "model": .string(model)]
    members["system"] = system.map(JSONValue.string)
    members["greeting"] = greeting.map(JSONValue.string)
    members["headers"] = headers.isEmpty ? nil : headers.json
    members["options"] = options.isEmpty ? nil : .object(options)
    members["tools"] = tools.isEmpty ? nil : .array(tools.map { .object($0.document) })
    return members
  }
}

extension Connection.Tool {
  fileprivate var document: JSONObject {
    var members: JSONObject = ["name": .string(name)]
    members["description"] = description.map(JSONValue.string)
    members["parameters"] = parameters.isEmpty ? nil : .object(parameters)
    members["result"] = result
    return members
  }
}

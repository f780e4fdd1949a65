extension CallerFunction {
  /// As files and the public API have it.
  package var document: JSONValue {
    var config: JSONObject = ["method": .string(method.rawValue), "url": .string(url)]
    config["headers"] = headers.isEmpty ? nil : .object(JSONObject(headers.map { ($0.name, .string($0.value)) }))
    config["query_params"] = query.isEmpty ? nil : .object(query)
    config["body"] = body
    config["timeout_seconds"] = .integer(Int(timeout.components.seconds))
    config["response_mapping"] =
      outputs.isEmpty ? nil : .object(JSONObject(outputs.map { ($0.name, $0.document) }))
    return [
      "name": .string(name), "type": "rest_api", "auto_run": .bool(isAutomatic), "config": .object(config),
    ]
  }
}

extension CallerFunction.Output {
  /// The path alone, or `{path, default}`.
  fileprivate var document: JSONValue {
    standard.map { ["path": .string(path), "default": $0] } ?? .string(path)
  }
}

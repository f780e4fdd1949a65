import Evaluation

/// `{name, type: rest_api, auto_run, config: {method, url, headers, query_params, body, timeout_seconds,
/// response_mapping: {output: "$.path" | {path, default}}}}`.
extension CallerFunction {
  static func read(_ value: DocumentValue) -> CallerFunction? {
    guard let members = value.members(["name", "type", "auto_run", "config"]) else { return nil }
    let name = members.required("name").flatMap(readName)
    _ = members.required("type")?.word(of: ["rest_api"])
    let isAutomatic = members["auto_run"].map { $0.flag() } ?? true
    let config = members.required("config")
    guard let configuration = config?.members(configurationMembers) else { return nil }
    let url = configuration.required("url")?.words(upTo: 2000)
    var function = CallerFunction(name: name ?? "", url: url ?? "")
    function.isAutomatic = isAutomatic ?? true
    function.readRequest(configuration)
    function.outputs = configuration["response_mapping"]?.anyMembers()?.all.compactMap(Output.read) ?? []
    return name == nil || url == nil ? nil : function
  }

  private static let configurationMembers = [
    "method", "url", "headers", "query_params", "body", "timeout_seconds", "response_mapping",
  ]

  private static func readName(_ value: DocumentValue) -> String? {
    guard let name = value.words() else { return nil }
    guard FunctionOutput.isName(name) else {
      value.report("'\(name)' is no name of a function: 1 to 64 letters, digits, _ and - are allowed")
      return nil
    }
    return name
  }

  private mutating func readRequest(_ members: DocumentMembers) {
    method = members.required("method")?.choice(Method.self) ?? method
    headers = members["headers"]?.headers() ?? []
    query = members["query_params"]?.variables() ?? [:]
    body = members["body"]?.node.json
    if method == .get { members["body"]?.report("goes with the method POST") }
    if let seconds = members["timeout_seconds"]?.integer(1...30) { timeout = .seconds(seconds) }
  }
}

extension CallerFunction.Output {
  fileprivate static func read(_ member: DocumentMembers.Member) -> CallerFunction.Output? {
    guard FunctionOutput.isName(member.name) else {
      member.reportKey("'\(member.name)' is no name of an output: 1 to 64 letters, digits, _ and - are allowed")
      return nil
    }
    guard case .object = member.value.node.content else {
      return readPath(member.value).map { CallerFunction.Output(member.name, path: $0) }
    }
    guard let members = member.value.members(["path", "default"]),
      let path = members.required("path").flatMap(readPath)
    else { return nil }
    return CallerFunction.Output(member.name, path: path, standard: members["default"]?.node.json)
  }

  private static func readPath(_ value: DocumentValue) -> String? {
    guard let path = value.words() else { return nil }
    do throws(Obstacle) { _ = try JSONPath(path) } catch {
      value.report(error.message)
      return nil
    }
    return path
  }
}

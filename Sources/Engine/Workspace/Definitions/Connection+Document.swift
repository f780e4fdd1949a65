import Evaluation

/// `{process: {command, directory, environment} | websocket: {url, headers} | http: {url, headers, greets} |
/// openai: {url, model, …}, limits}`.
///
/// A program's folder is relative to the file, and is the file's where it isn't given. Headers and variables may hold
/// `${env.NAME}`, which is kept as it is written and filled in when the agent is called: secrets needn't stand in files.
extension Connection {
  static func read(_ value: DocumentValue) -> Connection? {
    guard let members = value.members(kinds + ["limits"]) else { return nil }
    let given = kinds.filter { members[$0] != nil }
    if value.reader.source == .client, let program = members["process"] {
      program.report("a program is started for whoever has the workspace: import a file that names it")
    }
    if given.count != 1 { value.report("must have one of \(kinds.joined(separator: ", "))") }
    let endpoint = given.count == 1 ? members[given[0]].flatMap { readEndpoint(given[0], $0) } : nil
    let limits = members["limits"].map(Limits.read)
    guard let endpoint else { return nil }
    var connection = Connection(endpoint)
    connection.limits = limits ?? Limits()
    return connection
  }

  private static let kinds = ["process", "websocket", "http", "openai"]

  private static func readEndpoint(_ kind: String, _ value: DocumentValue) -> Endpoint? {
    switch kind {
    case "process": Program.read(value).map(Endpoint.process)
    case "websocket": readWebsocket(value)
    case "http": readHTTP(value)
    default: Completions.read(value).map(Endpoint.openai)
    }
  }

  private static func readHTTP(_ value: DocumentValue) -> Endpoint? {
    guard let members = value.members(["url", "headers", "greets"]) else { return nil }
    let headers = members["headers"]?.headers() ?? []
    let greets = members["greets"]?.flag() ?? false
    guard let url = members.required("url")?.address(.http) else { return nil }
    return .http(url: url, headers: headers, greets: greets)
  }

  private static func readWebsocket(_ value: DocumentValue) -> Endpoint? {
    guard let members = value.members(["url", "headers"]) else { return nil }
    let headers = members["headers"]?.headers() ?? []
    guard let url = members.required("url")?.address(.ws) else { return nil }
    return .websocket(url: url, headers: headers)
  }
}

extension Connection.Program {
  fileprivate static func read(_ value: DocumentValue) -> Connection.Program? {
    guard let members = value.members(["command", "directory", "environment"]) else { return nil }
    let environment = members["environment"]?.headers() ?? []
    let directory = members["directory"]?.words()
    guard let command = members.required("command")?.list(1...1000, { $0.text() }), command.first?.isEmpty == false
    else {
      return nil
    }
    return Connection.Program(command: command, directory: value.absolute(directory), environment: environment)
  }
}

extension DocumentValue {
  /// A folder as a program is started in, made absolute by the folder of the file.
  fileprivate func absolute(_ directory: String?) -> String? {
    guard case .workspace(let folder) = reader.source else { return directory }
    guard let directory, directory != "." else { return folder }
    if directory.hasPrefix("/") { return directory }
    return folder + "/" + (directory.hasPrefix("./") ? String(directory.dropFirst(2)) : directory)
  }

  /// An address of the scheme.
  func address(_ scheme: ServerAddress.Scheme) -> String? {
    guard let text = words(upTo: 2000) else { return nil }
    let beginnings = [scheme.rawValue + "://", scheme.rawValue + "s://"]
    guard beginnings.contains(where: text.hasPrefix), !text.contains(where: \.isWhitespace) else {
      report("must be an address that begins with \(beginnings.joined(separator: " or "))")
      return nil
    }
    return text
  }

  /// Names and their values, which may hold `${env.NAME}`.
  func headers() -> [Connection.Header] {
    (anyMembers()?.all ?? []).compactMap { member in
      guard let text = member.value.text() else { return nil }
      guard !member.name.isEmpty, !member.name.contains(where: { $0.isWhitespace || $0 == "=" || $0 == ":" }) else {
        member.reportKey("'\(member.name)' is no name of a header or variable")
        return nil
      }
      guard !text.contains(where: \.isNewline) else {
        member.value.report("must be one line")
        return nil
      }
      if let problem = EnvironmentReference.problem(in: text) { member.value.report(problem) }
      if reader.source == .client, EnvironmentReference.isIn(text) {
        member.value.report(
          "the environment's variables are for whoever has the workspace: import a file that names it")
      }
      return Connection.Header(member.name, text)
    }
  }
}

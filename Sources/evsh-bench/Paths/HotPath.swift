import ArgumentParser

/// A path through evsh that is taken for each line, each turn or each request.
enum HotPath: String, ExpressibleByArgument, CaseIterable {
  /// Text to syntax, 80 lines at a time.
  case parse
  /// Syntax to a changed session, 80 lines at a time.
  case line
  /// A conversation of 10 turns with an agent in memory, and its verdict.
  case turn
  /// A launch's body to a request.
  case request
  /// A result of 50 runs to its JSON.
  case answer

  func walk(times: Int) async throws {
    switch self {
    case .parse: ScriptPath().parse(times: times)
    case .line: try await ScriptPath().carryOut(times: times)
    case .turn: try await ConversationPath().hold(times: times)
    case .request: try APIPath.read(times: times)
    case .answer: try APIPath.answer(times: times)
    }
  }
}

/// A path that didn't lead where it should: what was counted would mean nothing.
struct LostWay: Error, CustomStringConvertible {
  let description: String
}

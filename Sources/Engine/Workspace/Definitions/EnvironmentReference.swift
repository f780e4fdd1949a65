import Evaluation

/// `${env.NAME}` in a header or a variable: filled in from the environment when an agent is called.
enum EnvironmentReference {
  /// Variables that a connection wants and the environment lacks.
  struct Missing: Error, Hashable {
    let names: [String]
  }

  /// A piece of a text: as it stands, or the name of a variable.
  enum Piece {
    case text(Substring)
    case variable(Substring)
  }

  private static let opening = "${env."

  /// The text's pieces; a reference that isn't closed is the last, and nil.
  static func pieces(of text: String) -> [Piece?] {
    var pieces: [Piece?] = []
    var rest = text[...]
    while let start = rest.firstRange(of: opening) {
      pieces.append(.text(rest[..<start.lowerBound]))
      guard let end = rest[start.upperBound...].firstIndex(of: "}") else { return pieces + [nil] }
      pieces.append(.variable(rest[start.upperBound..<end]))
      rest = rest[rest.index(after: end)...]
    }
    return pieces + [.text(rest)]
  }

  static func isIn(_ text: String) -> Bool { text.contains(opening) }

  /// What is wrong with the references in a text.
  static func problem(in text: String) -> String? {
    for piece in pieces(of: text) {
      switch piece {
      case nil: return "'${env.' is not closed, expected ${env.NAME}"
      case .variable(let name) where !isName(name): return "'\(name)' is no name of a variable"
      case .text, .variable: break
      }
    }
    return nil
  }

  private static func isName(_ name: Substring) -> Bool {
    !name.isEmpty
      && name.utf8.allSatisfy { byte in
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
          UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "_"):
          true
        default: false
        }
      }
  }

  /// The text with the variables' values; adds the names of those that have none.
  fileprivate static func expand(
    _ text: String, _ variable: (String) -> String?, missing: inout [String]
  ) -> String {
    var result = ""
    for case let piece? in pieces(of: text) {
      switch piece {
      case .text(let text): result += text
      case .variable(let name):
        if let value = variable(String(name)) { result += value } else { missing.append(String(name)) }
      }
    }
    return result
  }
}

extension Connection {
  /// This connection with `${env.NAME}` filled in from the variables given.
  func expanded(_ variable: (String) -> String?) throws(EnvironmentReference.Missing) -> Connection {
    var missing: [String] = []
    func expanded(_ headers: [Header]) -> [Header] {
      headers.map { Header($0.name, EnvironmentReference.expand($0.value, variable, missing: &missing)) }
    }
    var connection = self
    switch endpoint {
    case .process(var program):
      program.environment = expanded(program.environment)
      connection.endpoint = .process(program)
    case .websocket(let url, let headers): connection.endpoint = .websocket(url: url, headers: expanded(headers))
    case .http(let url, let headers, let greets):
      connection.endpoint = .http(url: url, headers: expanded(headers), greets: greets)
    case .openai(var agent):
      agent.headers = expanded(agent.headers)
      connection.endpoint = .openai(agent)
    }
    guard missing.isEmpty else { throw EnvironmentReference.Missing(names: missing) }
    return connection
  }
}

import Evaluation

/// A header of a function's request: a text with places for variables of the environment, and for what functions gave.
///
/// The two are kept apart: what a server gave can't name a variable.
struct FunctionHeader: Sendable, Hashable {
  private enum Part: Sendable, Hashable {
    case text(OpenText)
    case variable(String)
  }

  let name: String
  private let parts: [Part]

  init(_ header: Connection.Header, _ profile: inout ProfileText) throws(Obstacle) {
    name = header.name
    var parts: [Part] = []
    for case let piece? in EnvironmentReference.pieces(of: header.value) {
      switch piece {
      case .text(let text): parts.append(.text(try profile.open(text)))
      case .variable(let name): parts.append(.variable(String(name)))
      }
    }
    self.parts = parts
  }

  /// The environment's variables that it names.
  var variables: [String] { parts.compactMap { if case .variable(let name) = $0 { name } else { nil } } }

  var outputs: [FunctionOutput] {
    parts.flatMap { part -> [FunctionOutput] in if case .text(let text) = part { text.outputs } else { [] } }
  }

  /// Its value; variables that aren't set are empty.
  func filled(_ variable: (String) -> String?, _ value: (FunctionOutput) -> String?) -> String {
    parts.map { part in
      switch part {
      case .text(let text): text.filled(value)
      case .variable(let name): variable(name) ?? ""
      }
    }.joined()
  }
}

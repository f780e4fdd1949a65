import Evaluation

/// Where a value stands in a JSON document: the part of JSONPath (RFC 9535) that means one value, `$.a.b[0]['a name']`.
struct JSONPath: Sendable, Hashable {
  /// One step into an object or a list.
  private enum Step: Sendable, Hashable {
    case member(String)
    case item(Int)
  }

  private let steps: [Step]

  /// What has wildcards, filters, ranges or descents is an obstacle, as is what is no path.
  init(_ text: String) throws(Obstacle) {
    var rest = text.trimming(\.isWhitespace)
    guard rest.popFirst() == "$" else { throw Obstacle("the path '\(text)' must begin with $, as in $.order.items[0]") }
    var steps: [Step] = []
    while !rest.isEmpty {
      guard let step = Self.step(&rest) else {
        throw Obstacle("the path '\(text)' may hold names and numbers alone, as in $.order.items[0]; no wildcards")
      }
      steps.append(step)
    }
    self.steps = steps
  }

  private static func step(_ rest: inout Substring) -> Step? {
    switch rest.popFirst() {
    case ".": name(&rest).map(Step.member)
    case "[": bracketed(&rest)
    default: nil
    }
  }

  /// A name behind a dot: letters of any script, digits, `_` and `-`.
  private static func name(_ rest: inout Substring) -> String? {
    let name = rest.prefix { $0.isLetter || $0.isNumber || $0 == "_" || $0 == "-" }
    rest = rest.dropFirst(name.count)
    return name.isEmpty ? nil : String(name)
  }

  private static func bracketed(_ rest: inout Substring) -> Step? {
    if let mark = rest.first, mark == "'" || mark == "\"" {
      guard let end = rest.dropFirst().firstRange(of: "\(mark)]") else { return nil }
      let name = rest[..<end.lowerBound].dropFirst()
      rest = rest[end.upperBound...]
      return .member(String(name))
    }
    guard let end = rest.firstIndex(of: "]"), let number = Int(rest[..<end]), number >= 0, rest.first != "+" else {
      return nil
    }
    rest = rest[end...].dropFirst()
    return .item(number)
  }

  /// The value there; nil where there is none.
  func value(in document: JSONValue) -> JSONValue? {
    var value = document
    for step in steps {
      let next: JSONValue? =
        switch step {
        case .member(let name): value[name]
        case .item(let index): value.array.flatMap { $0.indices.contains(index) ? $0[index] : nil }
        }
      guard let next else { return nil }
      value = next
    }
    return value
  }
}

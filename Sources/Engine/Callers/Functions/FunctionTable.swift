import Evaluation

/// A caller's functions while its actions are compiled: what they are, and what is said of them.
struct FunctionTable {
  private(set) var compiled: [RESTFunction] = []
  /// By function.
  private let outputs: [String: [String]]

  init(_ functions: [CallerFunction]) {
    outputs = Dictionary(functions.map { ($0.name, $0.outputs.map(\.name)) }) { first, _ in first }
  }

  /// Compiles a function; what it needs of others must come from others.
  mutating func add(_ function: CallerFunction, _ profile: inout ProfileText) throws(Obstacle) {
    let rest = try RESTFunction(function, &profile)
    for input in rest.inputs {
      try check(input)
      if input.function == function.name { throw Obstacle("\(input.written) is what it gives itself") }
    }
    compiled.append(rest)
  }

  /// What actions name must be there.
  func check(_ parts: [CallerAction.Part]) throws(Obstacle) {
    for part in parts {
      switch part {
      case .say(let texts): for output in texts.flatMap(\.outputs) { try check(output) }
      case .call(let name): if outputs[name] == nil { throw unknown(name) }
      case .silence, .hold, .hangUp, .improvise: break
      }
    }
  }

  private func check(_ output: FunctionOutput) throws(Obstacle) {
    guard let known = outputs[output.function] else { throw unknown(output.function) }
    guard known.contains(output.name) else {
      let list = known.isEmpty ? "it has no response_mapping" : "it gives \(known.joined(separator: ", "))"
      throw Obstacle("the function '\(output.function)' gives no '\(output.name)': \(list)")
    }
  }

  private func unknown(_ name: String) -> Obstacle {
    let known = outputs.keys.sorted()
    return Obstacle(
      "no function is named '\(name)': "
        + (known.isEmpty ? "there are none under 'functions'" : "there is \(known.joined(separator: ", "))"))
  }
}

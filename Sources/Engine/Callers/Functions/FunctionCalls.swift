import Evaluation

/// Calls a caller's functions in one conversation, and keeps what they gave. What calls need isn't inlined into what waits
/// for the agent.
struct FunctionCalls: Sendable {
  private let functions: [RESTFunction]
  private let sender: FunctionSender
  /// By function and output.
  private var values: [String: [String: String]] = [:]
  /// What came of the calls since it was last asked for: `get_order answered; eta by default`.
  private var notes: [String] = []

  init(_ functions: [RESTFunction], _ sender: FunctionSender = FunctionSender()) {
    self.functions = functions
    self.sender = sender
  }

  /// Calls those that are called by themselves, in their order, so that later ones can use what earlier ones gave.
  @inline(never)
  mutating func callAutomatic() async {
    for function in functions where function.isAutomatic { await call(function, within: function.timeout) }
  }

  /// Calls a function that a tag names; the conversation has so much time left.
  @inline(never)
  mutating func call(_ name: String, within left: Duration) async {
    guard let function = functions.first(where: { $0.name == name }) else { return }
    await call(function, within: min(function.timeout, max(left, .milliseconds(1))))
  }

  private mutating func call(_ function: RESTFunction, within limit: Duration) async {
    var taken: [String: String] = [:]
    var note = "\(function.name) answered"
    var answer: JSONValue?
    do throws(FunctionFault) { answer = try await sender.send(function, within: limit) { self[$0] } } catch {
      note = "\(function.name) failed: \(error.reason)"
    }
    for output in function.outputs {
      let value = answer.flatMap { output.path.value(in: $0) }.flatMap { $0 == .null ? nil : ProfileText.text(of: $0) }
      taken[output.name] = value ?? output.standard
      if value == nil { note += "; \(output.name) " + (output.standard == nil ? "is missing" : "by default") }
    }
    values[function.name] = taken
    notes.append(note)
  }

  private subscript(output: FunctionOutput) -> String? { values[output.function]?[output.name] }

  /// A text with its places filled; what no function gave stays as it is written.
  func filled(_ text: OpenText) -> String { text.filled { self[$0] } }

  /// What came of the calls since the last time.
  mutating func takeNotes() -> [String] {
    defer { notes = [] }
    return notes
  }
}

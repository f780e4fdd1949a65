import Evaluation
import Subprocess

/// What a program is told about its call: evsh's environment, the program's own variables, and the call's over them.
///
/// `EVSH_RUN_ID`, `EVSH_RESULT_ID`, `EVSH_SCENARIO_ID`, `EVSH_CALLER_NUMBER` and `EVSH_AGENT_NUMBER` where the
/// two have one, and `EVSH_VARIABLES`: the test profile's variables for the agent under test, as a JSON object.
struct ProgramEnvironment {
  let variables: [Connection.Header]

  /// Throws `.cannotStart` for what can't be in an environment; a value may be a secret and isn't shown.
  init(_ program: Connection.Program, call: CallContext) throws(ConnectionFault) {
    var variables = program.environment
    variables.append(.init("EVSH_RUN_ID", String(call.run)))
    variables.append(.init("EVSH_RESULT_ID", String(call.result)))
    variables.append(.init("EVSH_SCENARIO_ID", String(call.evaluator)))
    if let number = call.callerNumber { variables.append(.init("EVSH_CALLER_NUMBER", number)) }
    if let number = call.agentNumber { variables.append(.init("EVSH_AGENT_NUMBER", number)) }
    variables.append(.init("EVSH_VARIABLES", JSONValue.object(call.variables).compact))
    for variable in variables where !Self.isValid(variable) {
      let name = ChatProtocol.beginning(of: variable.name.utf8)
      throw .cannotStart("its environment can't hold the variable '\(name)', by its name or its value")
    }
    self.variables = variables
  }

  private static func isValid(_ variable: Connection.Header) -> Bool {
    guard let first = variable.name.utf8.first, !(0x30...0x39).contains(first) else { return false }
    return !variable.name.utf8.contains { $0 == UInt8(ascii: "=") || $0 == 0 } && !variable.value.utf8.contains(0)
  }

  var environment: Environment {
    let updates = variables.compactMap { variable in
      Environment.Key(rawValue: variable.name).map { ($0, Optional(variable.value)) }
    }
    return .inherit.updating(Dictionary(updates) { _, last in last })
  }
}

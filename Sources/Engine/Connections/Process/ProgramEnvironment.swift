import Evaluation
import Subprocess

/// What a program is told about its call: evsh's environment, the program's own variables, and the call's over them.
///
/// `EVSH_RUN_ID`, `EVSH_RESULT_ID`, `EVSH_SCENARIO_ID`, `EVSH_CALLER_NUMBER` where the caller has one, and
/// `EVSH_VARIABLES`: the test profile's variables for the agent under test, as a JSON object.
struct ProgramEnvironment {
  let variables: [Connection.Header]

  init(_ program: Connection.Program, call: CallContext) {
    var variables = program.environment
    variables.append(.init("EVSH_RUN_ID", String(call.run)))
    variables.append(.init("EVSH_RESULT_ID", String(call.result)))
    variables.append(.init("EVSH_SCENARIO_ID", String(call.evaluator)))
    if let number = call.callerNumber { variables.append(.init("EVSH_CALLER_NUMBER", number)) }
    variables.append(.init("EVSH_VARIABLES", JSONValue.object(call.variables).compact))
    self.variables = variables
  }

  var environment: Environment {
    let updates = variables.compactMap { variable in
      Environment.Key(rawValue: variable.name).map { ($0, Optional(variable.value)) }
    }
    return .inherit.updating(Dictionary(updates) { _, last in last })
  }
}

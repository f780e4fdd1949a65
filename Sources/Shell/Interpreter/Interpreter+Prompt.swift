import Evaluation

extension Interpreter {
  /// Learns for the prompt what a session's selection comes to; without a prompt it isn't worth asking.
  func count(_ session: inout Session) async {
    guard isSession, session.evaluatorCount == nil, session.selection != nil || !session.tags.isEmpty else { return }
    session.evaluatorCount = try? await backend().count(session.request())
  }

  /// Counts again, as there may be other evaluators now.
  func recount() async {
    var session = session
    session.evaluatorCount = nil
    await count(&session)
    change(session)
  }

  /// The names that can follow `$`, for completion.
  package var variableNames: [String] { variables.names }

  /// What stands before the next line; the runs are those of now.
  package var prompt: Prompt { Prompt(settings, session, backendLabel: backendLabel, runs: jobs.runsInFlight) }
}

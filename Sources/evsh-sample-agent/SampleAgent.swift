import ArgumentParser

/// An agent to test, so that evsh can be tried without one: the front desk of a clinic, which always answers the same.
///
/// It speaks the chat protocol, as JSON lines on its standard input and output or over WebSocket. It has no model and
/// two known flaws, natural ones, for evaluators to catch; see `FrontDesk`.
@main struct SampleAgent: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "evsh-sample-agent",
    abstract: "The front desk of a clinic: an agent to try evsh on.",
    discussion: """
      It books, moves and cancels appointments and answers questions about the clinic. It claims to have moved an \
      appointment without doing it, and tells whoever asks about another person's appointment: evaluators should notice.
      """,
    subcommands: [Talk.self, Serve.self, Drill.self],
    defaultSubcommand: Talk.self
  )
}

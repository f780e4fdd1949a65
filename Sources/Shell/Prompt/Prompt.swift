import Evaluation
import Language

/// What stands before a line that is typed, `local Sales.Inbound:12 +2 personalities ▶2 ✓1 ✗0 › `, and the terminal's
/// title.
package struct Prompt: Sendable, Hashable {
  /// A part that `set prompt` chooses.
  package enum Field: String, Sendable, Hashable, CaseIterable {
    case backend, project, agent, selection, overrides, runs

    /// What is shown until something else is chosen.
    package static let standard: [Field] = [.backend, .selection, .overrides, .runs]
  }

  /// The pieces from left to right, spaces included.
  package let parts: [Cell]
  /// `evsh: local Sales.Inbound ▶2`.
  package let title: String

  package init(_ settings: Settings, _ session: Session, backendLabel: String, runs: RunsInFlight?) {
    let fields = settings.prompt.map { field in
      switch field {
      case .backend: [Cell(backendLabel)]
      case .project: session.project.map { [Cell("project \($0)")] } ?? []
      case .agent: session.agentCells
      case .selection: session.selectionCells
      case .overrides: session.overrides.cells
      case .runs: runs?.cells ?? []
      }
    }
    parts = fields.filter { !$0.isEmpty }.flatMap { $0 + [" "] } + ["› "]
    title =
      (["evsh:", backendLabel.printable] + [session.selectionText, runs?.text].compactMap(\.self))
      .joined(separator: " ")
  }

  /// Without styles.
  package var text: String { parts.map(\.text).joined() }
}

extension RunsInFlight {
  fileprivate var text: String { "▶\(running)" }

  fileprivate var cells: [Cell] {
    [
      Cell(text, .warning), " ", Cell("✓\(passed)", passed > 0 ? .good : .faint), " ",
      Cell("✗\(failed)", failed > 0 ? .bad : .faint),
    ]
  }
}

import Evaluation
import Language

extension Session {
  /// What is selected, in a word or two; nil where nothing is.
  var selectionText: String? {
    let tags = tags.isEmpty ? nil : tags.map { "#\($0)" }.joined(separator: " ")
    let way: String? =
      switch selection {
      case .folder(let path): path
      case .evaluators(let ids): ids.count == 1 ? "evaluator \(ids[0])" : ids.count.counted("evaluator")
      case .first(let count): "first \(count)"
      case .all: "all"
      case nil: nil
      }
    let words = [way, tags].compactMap(\.self)
    return words.isEmpty ? nil : words.joined(separator: " ").printable
  }

  /// `Sales.Inbound:12`.
  var selectionCells: [Cell] {
    guard let selectionText else { return [] }
    let count = isCountSaid ? nil : evaluatorCount.map { Cell(":\($0)", .faint) }
    return [Cell(selectionText, .strong), count].compactMap(\.self)
  }

  /// Whether the selection's own words say how many evaluators it comes to.
  private var isCountSaid: Bool {
    switch selection {
    case .evaluators(let ids): evaluatorCount == ids.count
    case .first(let count): evaluatorCount == count
    case .folder, .all, nil: false
    }
  }

  /// `agent 42`, or an assistant.
  var agentCells: [Cell] {
    if let agent { return [Cell("agent \(agent)")] }
    return assistant.map { [Cell("assistant \($0)".printable)] } ?? []
  }
}

extension Session.Overrides {
  /// What replaces that which evaluators bring, `+2 personalities +profile 11 +agent-number`.
  var cells: [Cell] {
    let words = [
      Self.words(personalities, "personality"), Self.words(profiles, "profile"),
      outboundNumber.map { _ in "+outbound-number" }, agentNumber.map { _ in "+agent-number" },
    ].compactMap(\.self)
    return words.isEmpty ? [] : [Cell(words.joined(separator: " "), .warning)]
  }

  /// One by its id, several by their count.
  private static func words(_ ids: [Int], _ noun: String) -> String? {
    switch ids.count {
    case 0: nil
    case 1: "+\(noun) \(ids[0])"
    default: "+" + ids.count.counted(noun)
    }
  }
}

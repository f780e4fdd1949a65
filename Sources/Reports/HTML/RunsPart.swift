import Evaluation

/// Every run with its conversation, evaluator by evaluator, and what finds one among many.
struct RunsPart: Sendable {
  let results: [ReportedResult]

  var markup: Markup {
    """
    <section class="part" id="runs">
    <h2 class="title">Runs</h2>
    \(RunFilters(runs: results.flatMap(\.result.runs)).markup)
    \(results.flatMap { result in result.figures.evaluators.map { group($0, in: result) } })
    <p class="nothing" id="nothing" hidden>No run fits. Take back a filter, or search for less.</p>
    </section>
    """
  }

  private func group(_ evaluator: EvaluatorFigures, in result: ReportedResult) -> Markup {
    """
    <section class="group" id="\(result.partID("evaluator-\(evaluator.evaluator)"))">
    <header><h3>\(evaluator.name)</h3> <span class="ink \(evaluator.standing.rawValue)">\(evaluator.standing.mark) \
    \(evaluator.tries.fraction) \(evaluator.standing.words)</span> <span class="muted">evaluator \
    \(evaluator.evaluator)\(results.count > 1 ? ", \(result.title)" : "")</span></header>
    \(evaluator.runs.map { RunEntry(run: $0).markup })</section>

    """
  }
}

import Evaluation

/// One run: a line that opens to its reasons, its facts and its conversation.
struct RunEntry: Sendable {
  let run: Run

  // Where scripts run, the browser keeps what is in <noscript> as text until the script builds it; where they don't,
  // it is simply there.
  var markup: Markup {
    """
    <details class="run \(run.standing.rawValue)" id="run-\(run.id)" data-outcome="\(run.standing.rawValue)" \
    data-personality="\(run.personalityKey)"><summary>\
    <span class="ink">\(run.standing.mark) \(run.standing.words)</span> <span>run \(run.id)</span> \
    <span>try \(run.attempt)</span> <span class="who">\(who)</span> <span class="reason">\(run.reason ?? "")</span> \
    <span class="took">\(run.duration?.inColumn ?? "")</span></summary><noscript><div class="body">
    \(reasons)<dl class="facts">\(facts.map { "<div><dt>\($0.name)</dt><dd>\($0.value)</dd></div>" })</dl>
    \(conversation)</div></noscript></details>

    """
  }

  private var who: String { [run.personalityName, run.profile?.name].compactMap(\.self).joined(separator: ", ") }

  private var reasons: Markup? {
    let reasons = run.verdict?.reasons ?? []
    return reasons.count < 2 ? nil : "<ul class=\"reasons\">\(reasons.map { "<li>\($0)</li>" })</ul>\n"
  }

  private var facts: [(name: String, value: Markup)] {
    let told: [(String, String?)] = [
      ("status", run.status.rawValue), ("fault", run.verdict?.fault?.rawValue), ("ended by", run.endedReason),
      ("began", (run.startedAt ?? run.createdAt).readable + " UTC"), ("number", run.number),
      ("caller's number", run.inboundNumber),
    ]
    let metrics = run.metrics.map { ($0.name, Optional($0.words)) }
    let noted = run.metadata.isEmpty ? nil : JSONValue.object(run.metadata).compact
    let facts: [(name: String, value: Markup)] = (told + metrics + [("agent's notes", noted)]).compactMap {
      name, value in
      value.map { (name, "\($0)") }
    }
    return facts + [("link", "<a href=\"#run-\(run.id)\">#run-\(run.id)</a>")]
  }

  private var conversation: Markup {
    if run.transcript.isEmpty { return "<p class=\"muted\">There was no conversation.</p>" }
    return "<ol class=\"turns\">\(run.transcript.map(\.entry))</ol>"
  }
}

extension TranscriptTurn {
  fileprivate var entry: Markup {
    """
    <li class="\(speaker)"><span class="time">\(time)</span> <b>\(speaker)</b> <div class="line">\
    <span class="said" dir="auto">\(words)</span>\
    \(why.map { " <details class=\"why\"><summary>why</summary><p>\($0.text)</p></details>" })</div></li>

    """
  }
}

extension MetricValue {
  fileprivate var words: String {
    switch value {
    case .flag(let flag): flag ? "yes" : "no"
    case .number(let number): number.hundredths
    case .word(let word): word
    }
  }
}

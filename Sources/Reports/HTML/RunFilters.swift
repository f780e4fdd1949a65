import Evaluation

/// What narrows the runs that are shown; it needs the page's script.
struct RunFilters: Sendable {
  let runs: [Run]

  var markup: Markup {
    """
    <form class="filters js" id="filters" aria-label="Which runs are shown">
    <fieldset><legend class="unseen">Outcome</legend>
    <label><input type="radio" name="outcome" value="" checked>all \(runs.count)</label>
    \(outcomes)</fieldset>
    \(personalities)
    <input type="search" name="search" aria-label="Search names, reasons and transcripts" \
    placeholder="Search names, reasons, transcripts ( / )" autocomplete="off" spellcheck="false">
    <div class="row"><output id="shown" aria-live="polite"></output>
    <label class="check"><input type="checkbox" id="whys">why the caller spoke</label>
    <button type="button" id="open">Open all</button>
    <button type="button" id="close">Close all</button></div>
    </form>
    """
  }

  private var outcomes: [Markup] {
    Standing.allCases.compactMap { standing in
      let count = runs.count { $0.standing == standing }
      guard count > 0 else { return nil }
      return """
        <label><input type="radio" name="outcome" value="\(standing.rawValue)">\(standing.mark) \(standing.words) \
        \(count)</label>

        """
    }
  }

  private var personalities: Markup? {
    var seen: Set<Int?> = []
    let runs = runs.filter { seen.insert($0.personality).inserted }
    guard runs.count > 1 else { return nil }
    let options = runs.map { run -> Markup in
      "<option value=\"\(run.personalityKey)\">\(run.personalityName ?? "personality \(run.personalityKey)")</option>"
    }
    return """
      <select name="personality" aria-label="Personality"><option value="">all personalities</option>\(options)</select>
      """
  }
}

extension Run {
  /// By which the script knows its personality.
  var personalityKey: String { personality.map(String.init) ?? "none" }
}

import Evaluation
import Reports

/// What agents and users may write to break a report.
enum HostileSuite {
  /// Markup, script, XML's and CSV's own marks, terminal sequences, marks of direction, and what no XML can hold.
  static let texts = [
    "</script><script>window.marked = 'script'</script>", "<img src=x onerror=\"window.marked = 'image'\">",
    "</noscript></details><b>bold</b>", "]]> <![CDATA[ &amp; &lt;", "\u{1B}[31mred\u{1B}[0m\u{7}\u{0}end",
    "\u{202E}reversed\u{202C} \u{200F}right", "a|b `c` **d** [e](http://f.example) @someone #12",
    "=1+2,\"quoted\u{301}\"",
    "one\r\ntwo\u{2028}three\u{2029}four\u{FFFE}", "\"><svg onload=\"window.marked = 'svg'\">", "שלום, מה שלומך היום?",
    "-->\u{85}<!-- \\u{1B}",
  ]

  static let longLine = String(repeating: "endless", count: 100_000 / 7)

  /// A result in which every text that comes from outside is hostile.
  static var result: RunResult {
    var runs = texts.enumerated().map { place, text in
      var run = Run(
        id: 900 + place, result: 9, evaluator: 9000 + place, evaluatorName: text, attempt: 1, status: .completed,
        createdAt: Timestamp(microseconds: 0))
      run.personality = place
      run.personalityName = text
      run.profile = TestProfile(id: place, name: text)
      run.verdict = Verdict(.failed, fault: .agent, reasons: [text, text])
      run.endedReason = text
      run.number = text
      run.metadata = [text: .string(text)]
      run.metrics = [MetricValue(text, .enumeration, .word(text))]
      run.transcript = transcript(text)
      return run
    }
    runs[0].transcript += transcript(longLine)
    return RunResult(
      id: 9, label: texts[0], agent: nil, status: .completed, runAsText: true, runs: runs,
      createdAt: Timestamp(microseconds: 0))
  }

  private static func transcript(_ text: String) -> [TranscriptTurn] {
    [
      TranscriptTurn(.mainAgent, text, start: .zero, end: .zero),
      TranscriptTurn(.testingAgent, text, start: .seconds(1), end: .seconds(1), why: CallerReason(stringLiteral: text)),
      TranscriptTurn(
        .functionCall, "", data: ["name": .string(text), "arguments": .string(text)], start: .seconds(2),
        end: .seconds(2)),
      TranscriptTurn(
        .functionCallResult, "", data: ["result": [text: .string(text)]], start: .seconds(2), end: .seconds(2)),
    ]
  }

  /// A report whose every text is hostile.
  static var report: Report {
    var report = Report(of: result)
    report.baseline = result
    report.expectations = texts.map { Expected($0, at: $0, of: 9, holds: false, found: $0) }
    return report
  }
}

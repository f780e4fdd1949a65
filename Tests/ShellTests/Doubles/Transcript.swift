import Language
import Shell

/// A front that keeps what would be printed: results as they are, everything else behind `# `, and what was announced
/// from the background, whenever that was, at the end behind `! `.
final class Transcript: Front {
  private(set) var text = ""
  let announcements = Announcements()
  private var renderer = ReplyRenderer()

  func show(_ reply: Reply, of command: String) { add(renderer.render(reply, of: command)) }

  func show(_ diagnostics: [Diagnostic], in source: Source, of command: String?) {
    add(renderer.render(diagnostics, in: source, of: command))
  }

  var announcer: any Announcer { announcements }

  func apply(_ settings: Settings) { renderer.format = settings.output }

  func remark(_ text: String) { add("# " + text) }

  /// Adds what was announced.
  func addAnnouncements() { for line in announcements.lines { add("! " + line) } }

  func add(_ line: String) { text += line + "\n" }

  private func add(_ rendered: ReplyRenderer.Rendered) {
    for line in rendered.messages.split(separator: "\n", omittingEmptySubsequences: false).dropLast() {
      add(line.isEmpty ? "#" : "# " + line)
    }
    text += rendered.output
  }

  /// The text with what differs from run to run put aside: where the project stands, times of day and durations.
  var normalised: String {
    text.replacing(Fixture.examplesPath, with: "EXAMPLES").replacing(Fixture.goldenPath, with: "GOLDEN").replacing(
      /\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z/, with: "TIME"
    )
    .replacing(/\b\d+(\.\d)? (ms|s)\b/, with: "DURATION")
    .replacing(/\b\d\d:\d\d\.\d\d\b/, with: "00:00.00")
    .replacing(/\b\d{4}-\d\d-\d\d \d\d:\d\d:\d\d\b/, with: "TIME")
    .replacing(/("start_time"|"end_time"|"overhead")("?: ?)[0-9.e-]+/) { "\($0.output.1)\($0.output.2)0" }
    .replacing(/,[0-9.e-]+,[0-9.e-]+,(\d\d:\d\d),/) { ",0,0,\($0.output.1)," }
    .replacing(/,(\d+\.\d+(e-\d+)?|\de-\d+)(?=\s)/, with: ",0")
  }
}

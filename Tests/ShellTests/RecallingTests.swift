import Evaluation
import Testing

@testable import Shell

/// `last`, `explain`, `history` and `edit` where the transcripts don't reach.
@Suite struct RecallingTests {
  private static let reply = Reply(
    [:], [.table(Table([Table.Column("name")], rows: [[Cell("a name that is wider than the terminal")]]))])

  @Test func theLastReplyIsShownInItsFullWidth() {
    let renderer = ReplyRenderer(width: 20)
    #expect(renderer.render(Self.reply, of: "list").output == "name\na name that is wide…\n")
    var again = Self.reply
    again.repeated = "list"
    #expect(renderer.render(again, of: "list").output == "name\na name that is wider than the terminal\n")
  }

  @Test func whatIsShownAgainBearsItsOwnCommandsName() async {
    let shell = StagedShell()
    await shell.type("echo one")
    await shell.type("set output jsonl")
    await shell.type("echo two")
    await shell.type("help echo")
    #expect(await shell.type("last") == "{\"command\":\"echo\",\"text\":\"two\"}\n")
  }

  @Test(arguments: ["history", "history clear", "edit", "edit run x3"])
  func withoutATerminalThereIsNothingToRecallOrEdit(_ line: String) async {
    let text = await StagedShell().type(line)
    #expect(text.contains("'evsh' without arguments, at a terminal, is a session"), "\(text)")
  }

  @Test func anInterruptedLineIsNoErrorToExplain() async {
    let shell = StagedShell()
    let watching = shell.start("run watch")
    await shell.backend.awaitFollowers(2)
    watching.cancel()
    _ = await watching.value
    #expect(await shell.type("explain") == "# nothing has failed yet\n")
  }

  @Test(arguments: [
    (BackendError.unreachable("the server is gone"), "error    unreachable\nmessage  the server is gone"),
    (.unauthorized("the key is wrong"), "error    unauthorized\nmessage  the key is wrong"),
    (.storage("the disk is full"), "error    storage\nmessage  the disk is full"),
    (.unsupported("not there"), "error    unsupported\nmessage  not there"),
    (.overTime(.seconds(600)), "error  over time\nlimit  10 min 00 s"),
  ])
  func theBackendsAnswerIsShownWithAllItsFields(_ error: BackendError, _ answer: String) async {
    let shell = StagedShell(StagedBackend(failure: error), isSession: false)
    await shell.type("run watch")
    let text = await shell.type("explain")
    #expect(text.contains("the backend's answer\n\(answer)\n\nthe session's request then\n{}\n"), "\(text)")
  }
}

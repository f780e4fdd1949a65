import Evaluation
import Testing

@testable import Engine

/// The turns of a chat, without a line.
@Suite struct ChatTurnsTests {
  @Test func theOpeningIsTurnZero() {
    var turns = ChatTurns(run: 274, result: 167)
    #expect(turns.last.number == 0 && turns.shown == ["generating"])
    turns.listen()
    #expect(turns.shown == ["ready"], "who waits for the agent says nothing")
    turns = ChatTurns(run: 274, result: 167)
    turns.say("Hello")
    #expect(turns.shown == ["generating"], "there may be more to it")
    turns.say("there")
    turns.listen()
    #expect(turns.shown == ["ready Hello\nthere"])
    #expect(turns.last.run == 274 && turns.last.result == 167)
  }

  @Test func eachMessageIsAnsweredOnce() {
    var turns = ChatTurns(run: 274, result: 167)
    turns.listen()
    for answer in ["One", "Two"] {
      turns.begin()
      turns.hear()
      turns.say(answer)
      turns.listen()
    }
    #expect(turns.shown == ["ready", "ready One", "ready Two"])
    #expect(turns[3] == nil && turns[-1] == nil)
  }

  @Test func whatComesBeforeTheAnswerDropsTheTurnAndIsAnsweredForBoth() {
    var turns = ChatTurns(run: 274, result: 167)
    turns.listen()
    turns.begin()
    turns.hear()
    turns.begin()
    turns.say("To the first")
    turns.listen()
    #expect(turns.shown == ["ready", "dropped", "generating"], "the second isn't heard yet")
    turns.hear()
    turns.say("To the second")
    turns.listen()
    #expect(turns.shown == ["ready", "dropped", "ready To the first\nTo the second"])
  }

  @Test func wordsIntoASilenceArePutToTheNewestTurn() {
    var turns = ChatTurns(run: 274, result: 167)
    turns.listen()
    turns.say("Hello?")
    turns.listen()
    #expect(turns.shown == ["ready Hello?"])
  }

  @Test func theLastWordsAreReadyAtTheEnd() {
    var turns = ChatTurns(run: 274, result: 167)
    turns.listen()
    turns.begin()
    turns.hear()
    turns.say("Goodbye")
    turns.end("Testing agent-ended-call", isBroken: false)
    #expect(turns.shown == ["ready", "ready Goodbye"])
    #expect(turns[0]?.isEnded == true && turns[0]?.endedReason == "Testing agent-ended-call")
    turns.end("another", isBroken: true)
    #expect(turns.last.endedReason == "Testing agent-ended-call")
  }

  @Test func whatIsLostIsAnError() {
    var turns = ChatTurns(run: 274, result: 167)
    turns.listen()
    turns.begin()
    var ended = turns
    turns.end(nil, isBroken: true)
    #expect(turns.shown == ["ready", "error"] && turns.last.isEnded)
    ended.end(nil, isBroken: false)
    #expect(ended.shown == ["ready", "ready"], "who hangs up says no more")
  }
}

extension ChatTurns {
  /// `ready Hello`, `dropped`, one for each turn.
  fileprivate var shown: [String] {
    (0...last.number).compactMap { self[$0] }.map { turn in
      [turn.status.rawValue, turn.message].compactMap(\.self).joined(separator: " ")
    }
  }
}

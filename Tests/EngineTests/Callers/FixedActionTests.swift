import Evaluation
import Testing

@testable import Engine

@Suite struct FixedActionTests {
  typealias Part = CallerAction.Part

  private func compiled(_ text: String) throws(Obstacle) -> FixedAction {
    var profile = ProfileText(.of(["pin": "12", "wait": "2s", "tag": "<endcall/>"]))
    return try FixedAction(text, filling: &profile)
  }

  @Test(arguments: [
    ("Hello there", [Part.say(["Hello there"])]),
    ("if a < b, <3", [.say(["if a < b, <3"])]),
    ("Bye<endcall/>", [.say(["Bye"]), .hangUp]),
    ("Bye <endcall />", [.say(["Bye"]), .hangUp]),
    ("<endcall/>", [.hangUp]),
    (#"One <silence time="1.5s"/> two"#, [.say(["One"]), .silence(.milliseconds(1500)), .say(["two"])]),
    (#"<hold time="250ms"/><hold time='2s'/>"#, [.hold(.milliseconds(250)), .hold(.seconds(2))]),
    (#"<hold time="{{test_profile.wait}}"/>"#, [.hold(.seconds(2))]),
    ("It is <spell>AB1 2</spell>.", [.say(["It is A B 1 2."])]),
    ("<spell>{{test_profile.pin}}</spell>", [.say(["1 2"])]),
    (#"<ivr text="Press {{test_profile.pin}}"/>"#, [.say(["Press 12"])]),
    (#"<voice provider="x" id="1">Hi <spell>ab</spell></voice>"#, [.say(["Hi a b"])]),
    ("{{test_profile.tag}}", [.say(["<endcall/>"])]),
  ])
  func parts(text: String, parts: [Part]) throws {
    let action = try compiled(text)
    #expect(action.parts == parts)
    #expect(action.notes.isEmpty)
  }

  @Test(arguments: [
    (#"I press <dtmf digits="1#"/> now"#, "I press now", "without meaning in text: <dtmf>"),
    (#"<speed ratio="1.1"/>Hi [laughter]"#, "Hi", "without meaning in text: <speed>, [laughter]"),
    ("<ignore_interruptions>Hi</ignore_interruptions>", "Hi", "without meaning in text: <ignore_interruptions>"),
  ])
  func whatHasNoMeaningIsDroppedAndNoted(text: String, said: String, note: String) throws {
    let action = try compiled(text)
    #expect(action.parts == [.say([said])])
    #expect(action.notes == [note])
  }

  @Test func nothingFollowsTheEnd() throws {
    let action = try compiled("Bye<endcall/> and more")
    #expect(action.parts == [.say(["Bye"]), .hangUp])
    #expect(action.notes == ["what follows <endcall/> is never said"])
  }

  @Test(arguments: [
    ("", "the action says nothing"),
    (
      #"<dtmf digits="1"/>"#, "<dtmf> has no meaning in text, and the action says nothing else: add words to it"
    ),
    (
      "Hi <silence time=1.5s/>",
      "'<silence time=1.5s/>' is not a well-formed tag: write <name attribute=\"value\"/>"
    ),
    ("Hi <endcall", "'<endcall' is not a well-formed tag: write <name attribute=\"value\"/>"),
    ("<silence/>", "<silence> wants a time of at most an hour: write <silence time=\"1.5s\"/>"),
    (#"<hold time="soon"/>"#, "<hold> wants a time of at most an hour: write <hold time=\"1.5s\"/>"),
    (#"<hold time="-1s"/>"#, "<hold> wants a time of at most an hour: write <hold time=\"1.5s\"/>"),
    ("<spell>AB", "<spell> lacks its closing </spell>"),
    ("AB</spell>", "</spell> closes what isn't open"),
    ("<spell/>", "<spell/> stands around a text: write <spell>…</spell>"),
    ("<spell>A<endcall/></spell>", "<endcall> can't stand in <spell>"),
    (#"<function name="f"/>"#, "<function> can't be carried out here: write what it would give as text"),
  ])
  func obstacles(text: String, message: String) {
    #expect(throws: Obstacle(message)) { try compiled(text) }
  }

  @Test func unknownTagsNameTheKnown() {
    #expect { try compiled("<shout>Hi</shout>") } throws: { error in
      "\((error as? Obstacle)?.message ?? "")".hasPrefix("the tag <shout> is not known; the tags are audio, ")
    }
  }
}

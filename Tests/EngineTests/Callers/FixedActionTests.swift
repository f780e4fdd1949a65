import Evaluation
import Testing

@testable import Engine

@Suite struct FixedActionTests {
  typealias Part = CallerAction.Part

  private func compiled(_ text: String, isFollowUp: Bool = false) throws(Obstacle) -> FixedAction {
    var profile = ProfileText(.of(["pin": "12", "wait": "2s", "tag": "<endcall/>"]))
    return try FixedAction(text, isFollowUp: isFollowUp, filling: &profile)
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
    (#"<voicemail text="We are closed"/>"#, [.say(["We are closed"])]),
    ("<voicemail/>", [.say(["Please leave a message after the tone."])]),
    (#"<voice provider="x" id="1">Hi <spell>ab</spell></voice>"#, [.say(["Hi a b"])]),
    (#"Hi <voice provider="x" id="1" model="m" text="there"/>"#, [.say(["Hi there"])]),
    ("{{test_profile.tag}}", [.say(["<endcall/>"])]),
    (#"<dtmf digits="12#"/>"#, [.say([#"<dtmf digits="12#"/>"#])]),
    (#"<dtmf digits="(555) 123-4567"/>"#, [.say([#"<dtmf digits="5551234567"/>"#])]),
    (#"<dtmf digits="a*"/>"#, [.say([#"<dtmf digits="A*"/>"#])]),
    (#"My PIN is <dtmf digits="{{test_profile.pin}}"/>."#, [.say([#"My PIN is <dtmf digits="12"/>."#])]),
    (#"Hi <dtmf digits="{{test_profile.nobody}}"/>"#, [.say(["Hi"])]),
    (#"One moment <function name="f"/> please"#, [.call("f"), .say(["One moment please"])]),
  ])
  func parts(text: String, parts: [Part]) throws {
    let action = try compiled(text)
    #expect(action.parts == parts)
    #expect(action.notes.isEmpty)
    #expect(action.unheard.isEmpty)
  }

  @Test func outputsOfFunctionsAreFilledInWhenTheyAreSaid() throws {
    let action = try compiled(
      #"It is {{function.f.status}}, <spell>{{function.f.code}}</spell><dtmf digits="{{function.f.pin}}"/>"#)
    guard case .say(let texts)? = action.parts.first else {
      Issue.record("nothing is said")
      return
    }
    #expect(action.outputs.map(\.name) == ["status", "code", "pin"])
    let values = ["status": "late", "code": "A 1", "pin": "1-2 x"]
    #expect(texts[0].filled { values[$0.name] } == #"It is late, A 1<dtmf digits="12"/>"#)
    #expect(texts[0].filled { ["status": "late", "pin": ""][$0.name] }.hasPrefix("It is late, { { f u n"))
    #expect(texts[0].written.hasPrefix("It is {{function.f.status}}, "))
  }

  @Test(arguments: [
    (#"<speed ratio="1.1"/>Hi [laughter]"#, "Hi", ["<speed>", "[laughter]"]),
    (#"<speed ratio="0.8"/><volume ratio="2"/> Hi"#, "Hi", ["<speed>", "<volume>"]),
    ("<ignore_interruptions>Hi</ignore_interruptions>", "Hi", ["<ignore_interruptions>"]),
    (#"Hi<background_noise sound="cafe" volume="0.5"> you</background_noise>"#, "Hi you", ["<background_noise>"]),
    (#"Hi <noise sound="cough1"/>"#, "Hi", ["<noise>"]),
    (#"Hi <network_simulation packet_loss="10"/>"#, "Hi", ["<network_simulation>"]),
    (#"Hi <send_sms text="code"/>"#, "Hi", ["<send_sms>"]),
    (#"Hi <client_message t="custom" d="{}"/>"#, "Hi", ["<client_message>"]),
    (#"Hi <audio id="a1"/>"#, "Hi", ["<audio>"]),
    ("[sigh] Hi [sigh]", "Hi", ["[sigh]", "[sigh]"]),
  ])
  func whatHasNoMeaningIsTakenOutAndKept(text: String, said: String, unheard: [String]) throws {
    let action = try compiled(text)
    #expect(action.parts == [.say([OpenText(said)])])
    #expect(action.unheard == unheard)
  }

  @Test func anInterruptionGoesWithAFollowUp() throws {
    let text = #"<interruption time="3s"/>Wait"#
    #expect(try compiled(text, isFollowUp: true).unheard == ["<interruption>"])
    #expect(throws: Obstacle("<interruption> works only in the action of a follow-up, whose condition is an id")) {
      try compiled(text)
    }
  }

  @Test(arguments: [
    ("Bye<endcall/> and more", "what follows <endcall/> is never said"),
    (
      #"Bye <silence time="2s"/><endcall/>"#,
      "where the agent speaks in the <silence>, <endcall/> isn't reached: <hold> isn't interrupted"
    ),
  ])
  func whatIsMissedIsNoted(text: String, note: String) throws {
    let action = try compiled(text)
    #expect(action.parts.last == .hangUp)
    #expect(action.notes == [note])
  }

  @Test(arguments: [
    ("", "the action says nothing"),
    ("   ", "the action says nothing"),
    (#"<noise sound="beep"/>"#, "<noise> has no meaning in text, and the action says nothing else: add words to it"),
    (#"<function name="f"/>"#, "<function> says nothing by itself: add words to it"),
    (
      "Hi <silence time=1.5s/>",
      "'<silence time=1.5s/>' is not a well-formed tag: write <name attribute=\"value\"/>"
    ),
    ("Hi <endcall", "'<endcall' is not a well-formed tag: write <name attribute=\"value\"/>"),
    ("<silence/>", "<silence> lacks its time: write <silence time=\"1.5s\"/>"),
    ("Hi <dtmf/>", "<dtmf> lacks its digits: write <dtmf digits=\"12#\"/>"),
    ("Hi <function/>", "<function> lacks its name: write <function name=\"…\"/>"),
    (
      #"Hi <voice id="1">x</voice>"#,
      "<voice> lacks its provider: write <voice provider=\"cartesia\" id=\"…\">…</voice>"
    ),
    (#"Bye <endcall after="2s"/>"#, "<endcall> takes nothing, not 'after'"),
    (#"Hi <dtmf digits="1" pause="2s"/>"#, "<dtmf> takes digits, not 'pause'"),
    (#"Hi <dtmf digits="12x"/>"#, "<dtmf> has no key 'x': the keys are 0 to 9, *, # and A to D"),
    (#"<hold time="soon"/>"#, "<hold> wants a time of at most an hour: write <hold time=\"1.5s\"/>"),
    (#"<hold time="-1s"/>"#, "<hold> wants a time of at most an hour: write <hold time=\"1.5s\"/>"),
    (#"<speed ratio="1.3"/>Hi"#, "<speed> wants a ratio from 0.8 to 1.2, not '1.3'"),
    (#"<volume ratio="loud"/>Hi"#, "<volume> wants a ratio from 0 to 2, not 'loud'"),
    (#"Hi <speed ratio="1.1"/>"#, "<speed> must stand at the start of the action"),
    (#"Hi <volume ratio="1.1"/>"#, "<volume> must stand at the start of the action"),
    (#"Hi <noise sound="thunder"/>"#, "<noise> has no sound 'thunder': it is one of office, beep, cough1, cough2"),
    (
      #"Hi <network_simulation packet_loss="101"/>"#,
      "<network_simulation> wants a packet_loss from 0 to 100, not '101'"
    ),
    (#"<ivr text="Press 1"/> now"#, "<ivr> must be the whole action"),
    (#"Hi <voicemail/>"#, "<voicemail> must be the whole action"),
    ("<spell>AB", "<spell> lacks its closing </spell>"),
    ("AB</spell>", "</spell> closes what isn't open"),
    ("<spell/>", "<spell/> stands around a text: write <spell>…</spell>"),
    ("<spell>A<endcall/></spell>", "<endcall> can't stand in <spell>"),
    (
      #"<ignore_interruptions>A <silence time="1s"/></ignore_interruptions>"#,
      "<silence> can't stand in <ignore_interruptions>"
    ),
    ("Hi {{function.f}}", "the placeholder {{function.f}} is malformed: write {{function.name.output}}"),
    (
      #"<hold time="{{function.f.x}}"/>"#,
      "{{function.f.x}} works only in what fixed messages say, and not in the first"
    ),
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

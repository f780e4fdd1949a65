import Evaluation
import Language
import Testing

@testable import Shell

@Suite struct SessionTests {
  private static func session(_ change: (inout Session) -> Void) -> Session {
    var session = Session()
    change(&session)
    return session
  }

  @Test func everyFieldOfTheRequestComesFromTheSession() {
    let session = Self.session {
      $0.agent = 42
      $0.project = 1376
      $0.selection = .evaluators([11, 22])
      $0.tags = ["a", "b"]
      $0.overrides.personalities = [123, 456]
      $0.overrides.profiles = [7]
      $0.overrides.outboundNumber = "+14155550100"
      $0.overrides.agentNumber = "+14155550101"
      $0.numbers = .different
      $0.concurrency = 5
    }
    let request = session.request(Session.RunOptions(frequency: 3, label: "nightly", channel: .text))
    #expect(
      request.json.compact == """
        {"agent_id":42,"scenarios":[11,22],"tags":["a","b"],"project_id":1376,"frequency":3,"name":"nightly",\
        "outbound_phone_number":"+14155550100","agent_number":"+14155550101","personality_ids":[123,456],\
        "test_profile_ids":[7],"mode":"different_numbers","concurrency_limit":5}
        """)
    #expect(request.channel == .text)
  }

  @Test(arguments: [
    (Selection.first(5), "5"), (.all, "\"all\""), (.folder("Sales.Inbound"), "\"Sales.Inbound\""),
    (.evaluators([11]), "[11]"),
  ])
  func selectionsAreWrittenAsTheContractHasThem(_ selection: Selection, _ json: String) {
    #expect(selection.json.compact == json)
  }

  @Test func anAssistantIsWrittenInPlaceOfAnAgent() {
    let session = Self.session { $0.assistant = "asst_1234567890" }
    #expect(session.request().json.compact == #"{"assistant_id":"asst_1234567890"}"#)
  }

  @Test func theCommandsRebuildTheSession() {
    let session = Self.session {
      $0.project = 1376
      $0.selection = .folder("Sales.In bound")
      $0.overrides.personalities = [123, 456]
      $0.numbers = .same
      $0.concurrency = 5
      $0.channel = .text
    }
    #expect(
      session.commands == [
        "select folder \"Sales.In bound\" project 1376", "override personalities 123 456", "numbers same",
        "channel text", "concurrency 5",
      ])
  }

  @Test func anEmptySessionNeedsNoCommands() { #expect(Session().commands.isEmpty) }
}

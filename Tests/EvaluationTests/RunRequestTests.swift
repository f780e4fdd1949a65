import Evaluation
import Testing

/// Requests: what is wrong with them in themselves, how many runs they make, and how they are sent.
struct RunRequestTests {
  private static func request(_ change: (inout RunRequest) -> Void) -> RunRequest {
    var request = RunRequest()
    change(&request)
    return request
  }

  @Test(arguments: [
    request { $0.selection = .evaluators([1]) }, request { $0.tags = ["smoke"] },
    request { ($0.selection, $0.tags) = (.evaluators([1]), ["smoke"]) },
    request { ($0.selection, $0.agent) = (.all, 1) }, request { ($0.selection, $0.assistant) = (.first(2), "asst_1") },
    request { ($0.selection, $0.project) = (.all, 7) }, request { ($0.selection, $0.project) = (.folder("A.B"), 7) },
    request { ($0.selection, $0.label) = (.evaluators([1]), String(repeating: "é", count: 255)) },
    request { ($0.selection, $0.frequency, $0.concurrency) = (.evaluators([1]), 1, 1) },
    request { ($0.selection, $0.agentNumber, $0.outboundNumber) = (.evaluators([1]), "+4930123456", "+14155550100") },
  ])
  func sound(_ request: RunRequest) { #expect(request.problems == []) }

  @Test(arguments: [
    (request { _ in }, RequestField.scenarios, "no evaluators are selected"),
    (request { $0.selection = .evaluators([]) }, .scenarios, "the list of evaluators is empty"),
    (request { ($0.selection, $0.project) = (.first(0), 7) }, .scenarios, "must be 1 or more"),
    (request { $0.selection = .folder("A") }, .project, "a folder needs its project"),
    (request { $0.selection = .all }, .agent, "'all' and 'first' need an agent, or a project"),
    (request { ($0.selection, $0.project, $0.tags) = (.all, 7, ["a"]) }, .tags, "tags go with a list of evaluators"),
    (
      request { ($0.selection, $0.agent, $0.assistant) = (.evaluators([1]), 1, "asst_1") }, .assistant,
      "an agent and an assistant are both chosen"
    ),
    (request { ($0.tags, $0.frequency) = (["a"], 0) }, .frequency, "the frequency must be 1 or more"),
    (request { ($0.tags, $0.concurrency) = (["a"], 0) }, .concurrency, "the concurrency must be 1 or more"),
    (
      request { ($0.tags, $0.label) = (["a"], String(repeating: "x", count: 256)) }, .label,
      "the label has 256 characters, 255 are allowed"
    ),
    (request { ($0.tags, $0.agentNumber) = (["a"], "123") }, .agentNumber, "'123' is not a phone number"),
    (request { ($0.tags, $0.outboundNumber) = (["a"], "+0123456789") }, .outboundNumber, "is not a phone number"),
  ])
  func unsound(_ request: RunRequest, _ field: RequestField, _ message: String) {
    #expect(request.problems.map(\.field) == [field])
    #expect(request.problems.first?.message.contains(message) == true)
    #expect(request.problems.first?.mend != nil)
  }

  @Test func everythingAtOnce() {
    let request = Self.request { ($0.frequency, $0.concurrency, $0.agentNumber) = (0, 0, "x") }
    #expect(request.problems.map(\.field) == [.scenarios, .agentNumber, .frequency, .concurrency])
  }

  @Test(arguments: [
    ("+14155550100", true), ("+1234567", true), ("+123456789012345", true), ("+123456", false),
    ("+1234567890123456", false), ("14155550100", false), ("+04155550100", false), ("+1 4155550100", false),
    ("+١٢٣٤٥٦٧٨", false), ("", false), ("+", false),
  ])
  func phoneNumbers(_ text: String, _ isOne: Bool) { #expect(RunRequest.isPhoneNumber(text) == isOne) }

  @Test(
    arguments: [
      (12, nil, 0, 0, 12), (12, 3, 2, 0, 72), (12, 3, 2, 4, 288), (0, 5, 2, 2, 0), (1, 1, 1, 1, 1),
      (Int.max, 2, 0, 0, Int.max), (3, Int.max, 2, 2, Int.max),
    ] as [(Int, Int?, Int, Int, Int)])
  func runCount(_ evaluators: Int, _ frequency: Int?, _ personalities: Int, _ profiles: Int, _ runs: Int) {
    let request = Self.request {
      $0.frequency = frequency
      $0.personalities = Array(repeating: 1, count: personalities)
      $0.profiles = Array(repeating: 1, count: profiles)
    }
    #expect(request.runCount(evaluators: evaluators) == runs)
  }

  @Test func onlyWhatWasSaidIsSent() {
    #expect(RunRequest().json == [:])
    let request = Self.request {
      ($0.agent, $0.assistant, $0.selection, $0.tags, $0.project) = (42, "asst_1", .first(5), ["a"], 1376)
      ($0.frequency, $0.label, $0.numbers, $0.concurrency) = (3, "nightly", .different, 5)
      ($0.outboundNumber, $0.agentNumber) = ("+14155550100", "+14155550101")
      ($0.personalities, $0.profiles) = ([123, 456], [11])
    }
    #expect(
      request.json.compact == """
        {"agent_id":42,"assistant_id":"asst_1","scenarios":5,"tags":["a"],"project_id":1376,"frequency":3,\
        "name":"nightly","outbound_phone_number":"+14155550100","agent_number":"+14155550101",\
        "personality_ids":[123,456],"test_profile_ids":[11],"mode":"different_numbers","concurrency_limit":5}
        """)
    #expect(
      [Selection.evaluators([1, 2]), .all, .folder("A.B")].map(\.json.compact) == ["[1,2]", "\"all\"", "\"A.B\""])
  }
}

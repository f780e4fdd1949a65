import Evaluation
import Testing

@testable import REST

/// What servers say of results and runs, in all the ways in which they say it.
@Suite struct WireRunTests {
  private func parsed(_ text: String) throws -> JSONValue { try JSONParser.parse(text).value }

  @Test(
    arguments: [
      #"{"id": 7, "name": "n", "agent": 42, "status": "completed", "runs": [{"id": 2, "scenario": 11, "status": "completed"}, {"id": 1, "scenario": {"id": 11, "name": "Books"}, "status": "completed"}]}"#,
      #"{"id": "7", "name": "n", "agent": {"id": 42}, "status": "COMPLETED", "runs": {"2": {"id": 2, "scenario": "11", "status": "completed"}, "1": {"id": 1, "scenario": 11, "scenario_name": "Books", "status": "Completed"}}, "news": {"a": [1]}}"#,
    ])
  func runsAreAnArrayOrAMap(_ text: String) throws {
    let result = try #require(RunResult(wire: parsed(text)))
    #expect(result.id == 7 && result.agent == 42 && result.status == .completed && result.label == "n")
    #expect(result.runs.map(\.id) == [1, 2] && result.runs.map(\.evaluator) == [11, 11])
    #expect(result.runs.map(\.attempt) == [1, 2] && result.runs.allSatisfy { $0.result == 7 })
    #expect(result.runs[0].evaluatorName == "Books" && result.runs[1].evaluatorName == "Scenario Deleted")
  }

  @Test(
    arguments: [
      ("in_queue", RunStatus.inQueue), ("Scaling_Up", .scalingUp), ("timeout", .timeout), ("queued_again", .running),
      ("canceled", .cancelled), ("run_errored", .failed), ("call_timed_out", .timeout), ("", .running),
    ])
  func aStatusThatNobodyKnowsGoesOnUnlessItSaysOtherwise(_ word: String, _ status: RunStatus) {
    #expect(RunStatus(wire: .string(word)) == status)
  }

  @Test(
    arguments: [
      ("\"01:05\"", Duration.seconds(65)), ("\"1:00:05.5\"", .milliseconds(3_605_500)), ("12", .seconds(12)),
      ("\"7.25\"", .milliseconds(7250)), ("\"a:b\"", nil), ("-3", nil), ("1e300", nil), ("null", nil),
      ("\"1:2:3:4\"", nil),
    ] as [(String, Duration?)])
  func durationsAreClocksOrSeconds(_ text: String, _ duration: Duration?) throws {
    #expect(try parsed(text).wireDuration == duration)
  }

  @Test(
    arguments: [
      ("2025-02-25T21:00:01.990052Z", 1_740_517_201_990_052), ("2025-02-25 22:00:01+01:00", 1_740_517_201_000_000),
      ("1969-12-31T23:59:59.5Z", -500_000), ("2024-02-29T00:00:00Z", 1_709_164_800_000_000), ("yesterday", nil),
      ("2025-13-01T00:00:00Z", nil),
    ] as [(String, Int?)])
  func timesHaveAnyFractionAndOffset(_ text: String, _ microseconds: Int?) {
    #expect(Timestamp(wire: .string(text))?.microseconds == microseconds)
  }

  @Test(
    arguments: [
      (#"{"name": "a", "type": "binary_workflow_adherence", "score": 5}"#, MetricValue("a", .binary, .flag(true))),
      (#"{"name": "a", "type": "binary_qualitative", "score": 0}"#, MetricValue("a", .binary, .flag(false))),
      (
        #"{"name": "a", "eval_type": "binary", "type": "llm_judge", "passed": false, "score": 5}"#,
        MetricValue("a", .binary, .flag(false))
      ),
      (#"{"name": "a", "type": "continuous_qualitative", "score": "80"}"#, MetricValue("a", .continuous, .number(80))),
      (#"{"name": null, "function_name": "f", "type": "numeric", "value": 3}"#, MetricValue("f", .numeric, .number(3))),
      (#"{"name": "a", "type": "enum", "enum": "calm", "score": null}"#, MetricValue("a", .enumeration, .word("calm"))),
      (#"{"name": "a", "type": "binary", "score": null}"#, nil), (#"{"type": "binary", "score": 5}"#, nil),
    ] as [(String, MetricValue?)])
  func metricsAreOfTodayOrLegacy(_ text: String, _ metric: MetricValue?) throws {
    #expect(try MetricValue(wire: parsed(text)) == metric)
  }

  @Test(
    arguments: [
      (#"{"status": "running", "success": false}"#, nil), (#"{"status": "cancelled", "success": false}"#, nil),
      (#"{"status": "completed", "success": true}"#, Verdict(.passed)),
      (#"{"status": "completed", "success": false, "evaluation_status": "reviewed_success"}"#, Verdict(.passed)),
      (
        #"{"status": "completed", "success": null}"#,
        Verdict(.review, reasons: ["the server doesn't say whether it was a success"])
      ),
      (
        #"{"status": "timeout", "success": false}"#,
        Verdict(.failed, fault: .infrastructure, reasons: ["the run ended as timeout"])
      ),
      (
        #"{"status": "failed", "error_message": "no line"}"#,
        Verdict(.failed, fault: .infrastructure, reasons: ["no line"])
      ),
      (
        #"{"status": "completed", "success": false, "expected_outcome": {"score": 0, "explanation": ["✅ polite", "❌ never booked"]}, "evaluation": {"metrics": [{"name": "Greets", "type": "binary_qualitative", "score": 0, "explanation": ["Said nothing."]}]}}"#,
        Verdict(.failed, fault: .agent, reasons: ["never booked", "Greets: Said nothing"])
      ),
      (
        #"{"status": "completed", "success": false, "metadata": {"ended_reason": "Testing agent-pipeline-error"}}"#,
        Verdict(
          .failed, fault: .infrastructure,
          reasons: ["the server judged it a failure; the call ended with 'Testing agent-pipeline-error'"])
      ),
      (
        #"{"status": "completed", "success": false, "outcome": "failed", "fault": "caller", "reasons": ["off script"]}"#,
        Verdict(.failed, fault: .caller, reasons: ["off script"])
      ),
    ] as [(String, Verdict?)])
  func verdictsAreMadeOfWhatThereIs(_ text: String, _ verdict: Verdict?) throws {
    let json = try parsed(text)
    #expect(Verdict(wire: json, RunStatus(wire: json["status"])) == verdict)
  }

  @Test func aWholeRunIsReadBackAsItWas() throws {
    var run = Run(
      id: 3, result: 7, evaluator: 11, evaluatorName: "Books", attempt: 2, status: .completed,
      createdAt: Timestamp(microseconds: 1_740_517_201_990_052))
    (run.personality, run.personalityName, run.inboundNumber) = (123, "Impatient", "+14155550110")
    run.profile = TestProfile(id: 5, name: "Jane")
    run.profile?.agentVariables = ["tier": "gold"]
    run.profile?.callerVariables = ["name": "Jane"]
    run.verdict = Verdict(.failed, fault: .agent, reasons: ["one", "two"])
    (run.endedReason, run.metadata) = ("Main agent-ended-call", ["room": 4])
    run.metrics = [MetricValue("latency", .numeric, .number(0.5)), MetricValue("polite", .binary, .flag(true))]
    run.duration = .seconds(65)
    run.startedAt = run.createdAt
    run.usage = TokenUsage(prompt: 3, completion: 4, requests: 1)
    run.transcript = [
      TranscriptTurn(.mainAgent, "Hello", start: .zero, end: .milliseconds(20)),
      TranscriptTurn(
        .functionCall, "", data: ["name": "book", "arguments": "{}"], start: .seconds(1), end: .seconds(1)),
      TranscriptTurn(.testingAgent, "Hi", start: .seconds(2), end: .seconds(3), why: CallerReason(.opening)),
    ]
    #expect(Run(wire: run.json) == run)
  }

  @Test func theTranscriptTellsWhatAClockOfWholeSecondsDoesNot() throws {
    let turns: (String) -> JSONValue = { end in
      ["id": 1, "duration": "00:02", "transcript_object": [["role": "Main Agent", "end_time": .string(end)]]]
    }
    #expect(Run(wire: turns("2.75"))?.duration == .milliseconds(2750))
    #expect(Run(wire: turns("3.5"))?.duration == .seconds(2) && Run(wire: turns("1"))?.duration == .seconds(2))
  }

  @Test func aTranscriptMayBeAText() throws {
    let run = try #require(
      Run(wire: ["id": 1, "transcript": "[00:01] Testing Agent: At noon.\n[01:02] main agent: Yes:\nat noon\n"]))
    #expect(run.transcript.map(\.role) == [.testingAgent, .mainAgent])
    #expect(run.transcript.map(\.content) == ["At noon.", "Yes:\nat noon"])
    #expect(run.transcript.map(\.start) == [.seconds(1), .seconds(62)])
  }
}

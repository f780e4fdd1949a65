import Evaluation
import Testing

@testable import Engine

/// What is said in a run, while it is under way.
@Suite(.timeLimit(.minutes(1)))
struct LiveTranscriptTests {
  @Test func itGrowsAsTheConversationDoes() async throws {
    let office = try await ChatOffice()
    let result = try await office.launch([1])
    let run = result.runs[0].id
    _ = try await office.answer(0, run)
    var seen = try await office.engine.retrieveRun(run)
    #expect(seen.status == .inProgress && seen.verdict == nil)
    #expect(seen.transcript.map(\.content) == ["Hello, I'd like to book."])
    _ = try await office.say("On which day?", run)
    seen = try await office.engine.retrieveRun(run)
    #expect(seen.transcript.map(\.content) == ["Hello, I'd like to book.", "On which day?", "Tuesday."])
    #expect(seen.transcript[2].why != nil, "what is known of a turn is known at once")
    #expect(try await office.engine.resultWithTranscripts(result.id).runs[0].transcript == seen.transcript)
    #expect(try await office.engine.result(result.id).runs[0].transcript == [])
    _ = try await office.say("You are booked.", run)
    _ = try await office.engine.follow(result: result.id, limit: nil) { _ in }
    let finished = try await office.engine.retrieveRun(run)
    #expect(finished.transcript.prefix(3) == seen.transcript[...])
    #expect(finished.transcript.count == 5)
    #expect(await office.engine.liveTranscript(ofRun: run) == nil, "nothing is kept of it here")
  }

  @Test func anotherProcessesIsNotKnown() async throws {
    let office = try await ChatOffice(owner: Office.remote)
    let run = try await office.begin(1)
    let neighbour = try await office.neighbour()
    let seen = try await neighbour.engine.retrieveRun(run)
    #expect(seen.status == .inProgress && seen.transcript == [])
  }

  @Test func anotherCallHasATranscriptOfItsOwn() {
    let recording = Recording()
    #expect(recording.transcript == LiveTranscript())
    var log = CallLog(start: .zero, mostMessages: 10, recording: recording)
    #expect(throws: Never.self) { try log.agentSaid("Hello", at: .zero, answering: nil) }
    #expect(recording.transcript.call == 1 && recording.turns.map(\.content) == ["Hello"])
    let record = log.record(.agentHungUp, at: .seconds(1))
    log = CallLog(start: .seconds(2), mostMessages: 10, recording: recording)
    #expect(recording.transcript.call == 2 && recording.turns == [])
    #expect(record.turns.count == 1, "what was recorded stays")
  }
}

import Evaluation
import NIOHTTP1
import Testing

@testable import Engine

/// Calls to the sample agent, each a transcript: `>` is the caller, `<` the agent, `<.` the agent hanging up, `!` a tool
/// that it calls and `=` what came of it.
@Suite("Sample agent", .timeLimit(.minutes(1)))
struct SampleAgentTests {
  private static let folder = ProgramFile.ownFolder

  private static let calls = [
    // Booking, with an answer that is none, a question in between and a repetition.
    """
    < Thank you for calling Maple Street Clinic. How can I help you today?
    > Hi, I'd like to book an appointment.
    < I'd be happy to book an appointment for you. May I have your full name, please?
    > Ann
    < Sorry, I didn't get that. I need your full name, first and last.
    > My name is Ann Lee.
    < Thank you. What is your date of birth?
    > Could you repeat that?
    < Thank you. What is your date of birth?
    > March 4, 1985
    < Thank you. What is the reason for your visit?
    > Do you take my insurance?
    < We accept Aetna, Cigna and Delta Dental, and we bill your insurance directly. Now, where were we? What is the reason for your visit?
    > a cleaning
    < Thank you. Which day would you like to come in?
    > On Tuesday, please
    < Thank you. What time suits you best?
    > at 10
    < Let me read that back: Ann Lee, born March 4, 1985, for a cleaning, on Tuesday at 10. Is that correct?
    > Yes
    ! book_appointment {"name":"Ann Lee","date_of_birth":"March 4, 1985","reason":"a cleaning","day":"Tuesday","time":"10"}
    = {"status":"booked","confirmation":"MS-7471"}
    < Your appointment is booked for Tuesday at 10. Your confirmation number is MS-7471. Is there anything else I can help you with?
    > No, that's all. Thank you!
    <. Thank you for calling Maple Street Clinic. Goodbye!
    """,
    // Cancelling, first not and then really.
    """
    < Thank you for calling Maple Street Clinic. How can I help you today?
    > I need to cancel my appointment
    < I can cancel your appointment. May I have your full name, please?
    > Ann Lee
    < Thank you. What is your date of birth?
    > I forgot
    < Sorry, I didn't get that. Please give me your date of birth, for example March 4, 1985.
    > 3/4/85
    < You have an appointment on Thursday at 2:30 p.m. for a blood test. Please note that cancelling less than 24 hours ahead costs a fee of 40 dollars. Shall I cancel it?
    > Hm
    < Sorry, I didn't get that. Please say yes or no.
    > No, don't
    < All right, your appointment stays as it is. Is there anything else I can help you with?
    > Well, cancel it
    < I can cancel your appointment. May I have your full name, please?
    > Ann Lee
    < Thank you. What is your date of birth?
    > 3/4/85
    < You have an appointment on Thursday at 2:30 p.m. for a blood test. Please note that cancelling less than 24 hours ahead costs a fee of 40 dollars. Shall I cancel it?
    > Go ahead
    ! cancel_appointment {"name":"Ann Lee","date_of_birth":"3/4/85"}
    = {"status":"cancelled"}
    < Your appointment has been cancelled. Is there anything else I can help you with?
    """,
    // The first known flaw: a success that no tool call stands behind.
    """
    < Thank you for calling Maple Street Clinic. How can I help you today?
    > I have to reschedule
    < I can help you reschedule your appointment. May I have your full name, please?
    > Ann Lee
    < Thank you. What is your date of birth?
    > 3/4/85
    < Thank you. Which day would you like to come in?
    > Friday
    < Thank you. What time suits you best?
    > noon
    < I have moved your appointment to Friday at noon. Is there anything else I can help you with?
    """,
    // The second: another's appointment for the asking, though one's own wants a date of birth.
    """
    < Thank you for calling Maple Street Clinic. How can I help you today?
    > When is my husband’s appointment?
    < Of course. Your husband has an appointment on Monday at 11:00 a.m. for a root canal. Is there anything else I can help you with?
    > And when is my appointment?
    < I can look up your appointment. May I have your full name, please?
    > never mind
    < No problem. Is there anything else I can help you with?
    """,
    // Questions, and what it doesn't know.
    """
    < Thank you for calling Maple Street Clinic. How can I help you today?
    > When do you open on Saturday?
    < We are open Monday to Friday from 8 a.m. to 6 p.m. and on Saturday from 9 a.m. to 1 p.m. Is there anything else I can help you with?
    > Where can I park?
    < We are at 12 Maple Street, next to the library. Parking is free behind the building. Is there anything else I can help you with?
    > How much is a cleaning?
    < A check-up costs 85 dollars, a cleaning 120 dollars and an X-ray 60 dollars. Is there anything else I can help you with?
    > Purple monkeys
    < Sorry, I didn't get that. I can book, reschedule or cancel an appointment, and tell you about our opening hours, our location, our prices and insurance.
    > Can I speak to a human?
    ! transfer_call {"destination":"reception"}
    = {"status":"transferring"}
    <. I am transferring you to a colleague at reception. Please hold.
    """,
  ]

  @Test("answers as it always does", arguments: calls)
  func call(transcript: String) async throws {
    let line = try await Line.program(Connection.Program(command: ["evsh-sample-agent"]), ownFolder: Self.folder)
    try await play(transcript, on: line)
    await line.close()
  }

  @Test("ends with the call, after it thought about each answer")
  func thinks() async throws {
    let program = Connection.Program(command: ["evsh-sample-agent", "--think", "1ms"])
    let line = try await Line.program(program, ownFolder: Self.folder)
    #expect(try await line.words() != nil)
    try await line.say("Hello")
    #expect(try await line.words() == "Hello! How can I help you today?")
    try await line.say("Bye", endsCall: true)
    #expect(try await line.next() == .closed)
    await line.close()
  }

  @Test("serves calls over WebSocket, several at a time")
  func serves() async throws {
    // It speaks no protocol on its output, so that the line that tells its port comes back as the fault.
    let program = Connection.Program(command: ["evsh-sample-agent", "serve", "--think", "1ms"])
    let server = try await Line.program(program, ownFolder: Self.folder)
    var words = ""
    do { _ = try await server.next() } catch ConnectionFault.malformed(let text) { words = text }
    let url = try #require(words.split(separator: " ").last.map(String.init))

    let lines = [try await Line.websocket(url), try await Line.websocket(url)]
    for line in lines { #expect(try await line.words() != nil) }
    for line in lines { try await line.say("Who should I speak to?") }
    for line in lines {
      #expect(
        try await line.next()
          == .functionCall(["id": "call_1", "name": "transfer_call", "arguments": #"{"destination":"reception"}"#]))
      #expect(try await line.next() == .functionResult(["id": "call_1", "result": ["status": "transferring"]]))
      #expect(
        try await line.next()
          == .said("I am transferring you to a colleague at reception. Please hold.", endsCall: true))
      #expect(try await line.next() == .closed)
      await line.close()
    }
    await server.close()
  }

  @Test("drills over WebSocket and as chat completions, and counts both")
  func drills() async throws {
    let (drill, url, chat) = try await Self.drill("--think", "1ms")
    let model = Connection.Completions(url: chat, model: "drill")
    let lines = [
      try await Line.http(.openai(model)), try await Line.websocket(url), try await Line.http(.openai(model)),
    ]
    for number in 1...3 {
      for line in lines {
        try await line.say("Question \(number), please.")
        #expect(try await words(on: line) == "This is answer \(number).")
      }
    }
    for line in lines { await line.close() }
    try await drill.say("")
    let counts = try JSONParser.parse(try await drill.words() ?? "").value
    #expect(counts["calls"] == 3 && counts["requests"] == 9)
    await drill.close()
  }

  @Test("answers neither what isn't posted nor what is no request for a completion")
  func refuses() async throws {
    let (drill, _, chat) = try await Self.drill()
    let requester = try HTTPRequester(chat, limits: Limits())
    await #expect(throws: HTTPFault.status(405, "")) { try await requester.send(.GET, nil, within: .seconds(50)) }
    for body: JSONValue in [["content": "Hello"], ["messages": []], ["messages": [["role": "system"]]]] {
      await #expect(throws: HTTPFault.status(400, "")) { try await requester.post(body, within: .seconds(50)) }
    }
    await drill.close()
  }

  /// A drill whose lines of output are its words, and where it holds calls over WebSocket and HTTP.
  private static func drill(_ options: String...) async throws -> (drill: Line, url: String, chat: String) {
    let script = #""$@" | sed -u -e 's/"/\\"/g' -e 's/.*/{"content":"&"}/'"#
    let command = ["/bin/sh", "-c", script, "sh", "\(try #require(folder))/evsh-sample-agent", "drill"]
    let drill = try await Line.program(Connection.Program(command: command + options))
    let url = try #require(try await drill.words()?.split(separator: " ").last.map(String.init))
    return (drill, url, url.replacing("ws:", with: "http:", maxReplacements: 1))
  }

  /// What the agent says next; what a model has cost is passed over.
  private func words(on line: Line) async throws -> String? {
    while let content = try await line.next() {
      if case .said(let words, _) = content { return words }
    }
    return nil
  }

  private func play(_ transcript: String, on line: Line) async throws {
    for expected in transcript.split(separator: "\n") {
      if expected.hasPrefix("> ") {
        try await line.say(String(expected.dropFirst(2)))
      } else {
        #expect(try await heard(on: line) == String(expected))
      }
    }
  }

  private func heard(on line: Line) async throws -> String {
    switch try await line.next() {
    case .said(let words, let endsCall): "<\(endsCall ? "." : "") \(words)"
    case .functionCall(let call): "! \(call["name"]?.string ?? "") \(call["arguments"]?.string ?? "")"
    case .functionResult(let result): "= \((result["result"] ?? .null).compact)"
    case let other: "\(String(describing: other))"
    }
  }
}

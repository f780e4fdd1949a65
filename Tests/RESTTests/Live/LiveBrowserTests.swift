import Evaluation
import Foundation
import Testing

@testable import REST

/// The live page in a real browser, Debian's Chromium.
@Suite struct LiveBrowserTests {
  private static let script = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "page.py").path

  /// What one of the script's checks finds on the page of a server of its own.
  private func find(_ check: String) async throws -> JSONValue {
    var settings = ServerSettings()
    settings.glance = .milliseconds(50)
    var found = JSONValue.null
    try await TestServer.with(settings) { server in
      try await ChatWorkspace.add(to: server.engine)
      let told = try await run("/usr/bin/python3", [Self.script, check, server.address, server.key])
      found = try JSONParser.parse(told).value
    }
    #expect(found["elsewhere"] == [], "what was asked for elsewhere")
    #expect(found["keyInAddress"] == false)
    return found
  }

  /// What a program prints, which says why where it fails. Nobody's thread waits: the server needs them.
  private func run(_ program: String, _ arguments: [String]) async throws -> String {
    let process = Process()
    process.executableURL = URL(filePath: program)
    process.arguments = arguments
    let (output, complaints) = (Pipe(), Pipe())
    (process.standardOutput, process.standardError) = (output, complaints)
    let (ends, end) = AsyncStream<Void>.makeStream()
    process.terminationHandler = { _ in end.finish() }
    try process.run()
    for await _ in ends {}
    let said = String(decoding: complaints.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    try #require(process.terminationStatus == 0, "\(said)")
    return String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
  }

  @Test func itAsksForAKeyAndForgetsIt() async throws {
    let found = try await find("entry")
    #expect(found["asked"] == "A key is needed")
    #expect(found["wrong"] == ["The key is refused.", .null, ["entry"]])
    #expect(found["unspeakable"] == ["The key is refused.", .null, ["entry"]])
    #expect(found["empty"] == "There are no results yet.")
    #expect(found["kept"] == true && found["reloaded"] == ["results"])
    #expect(found["forgotten"] == [["entry"], .null, 0])
    #expect(found["revoked"] == ["The key is no longer accepted.", .null])
    // The browser notes the refusals, and nothing else.
    let messages = found["messages"]?.array?.compactMap(\.string) ?? []
    #expect(messages.count == 2 && messages.allSatisfy { $0.contains("401") }, "\(messages)")
  }

  @Test func itFollowsAResultToItsEnd() async throws {
    let found = try await find("follow")
    #expect(found["messages"] == [])
    #expect(found["name"] == "<img src=x onerror=\"window.marked = 1\">")
    #expect(found["told"] == "1 result, 1 under way")
    #expect(found["address"] == true && found["focused"] == "h1")
    #expect(found["title"] == ["<img src=x onerror=\"window.marked = 1\">", true])
    #expect(found["legend"] == ["✓ 1 passed", "✗ 1 failed", "▶ 1 under way"])
    #expect(found["failed"] == ["✗ failed"] && found["all"] == 3)
    #expect(found["reason"]?.string?.contains("how can I help") == true)
    #expect(found["finished"] == ["✓ 1 passed", "✗ 1 failed", "– 1 without a verdict"])
    #expect(found["row"] == ["1", "1", "0", "0"])
    #expect(found["hidden"] == "" && found["seen"] == "live", "a page that nobody sees holds no line")
    #expect(found["marked"] == .null && found["foreign"] == 0)
  }

  @Test func itShowsTranscriptsOnceTheyAreKnown() async throws {
    let found = try await find("transcripts")
    let talk: JSONValue = [["agent"], ["Hello and goodbye."]]
    #expect(found["passed"] == ["Is greeted", "✓ passed", [], talk])
    let failed = found["failed"]?.array ?? []
    try #require(failed.count == 4)
    #expect(failed[0] == "Is helped" && failed[1] == "✗ failed" && failed[3] == talk)
    #expect(failed[2].array?.first?.string?.contains("how can I help") == true)
    #expect(found["reloaded"] == true && found["up"] == true)
    #expect(found["underWay"] == ["▶ under way", "Nothing has been heard of the call yet."])
    #expect(found["ended"]?.string?.contains("run-cancelled-by-user") == true)
    #expect(found["missing"] == "There is no result 999")
  }

  @Test func aTranscriptGrowsWithTheCall() async throws {
    let found = try await find("growing")
    #expect(found["messages"] == [])
    #expect(found["waiting"] == ["· waiting", "The call hasn't begun."])
    #expect(found["opening"] == ["▶ under way", "", "polite", ["I'd like to book."]])
    let question = "<img src=x onerror=\"window.marked = 1\"> On which day?"
    #expect(found["grown"] == ["I'd like to book.", .string(question), "Tuesday."])
    #expect(found["speakers"] == ["caller", "agent", "caller"])
    #expect(found["kept"] == [true, true], "what is read stays where it is, and open")
    #expect(found["unseen"]?.array?.count == 4, "what was said while nobody looked is there")
    #expect(found["finished"] == ["✓ passed", "off", true])
    let last: JSONValue = ["I'd like to book.", .string(question), "Tuesday.", #"book {"day":"Tuesday"}"#]
    #expect(found["said"]?.array?.prefix(4) == last.array?[...])
    #expect(found["said"]?.array?.suffix(2) == ["You are booked.", "Goodbye."])
    #expect(found["another"] == ["Hello and goodbye."] && found["marked"] == .null)
  }

  @Test func itComesBackWithTheServer() async throws {
    let found = try await find("interruption")
    #expect(found["broken"] == "The server can't be reached; trying again." && found["kept"] == ["results"])
    #expect(found["row"] == ["1 of 1", "1", "0", "0", "0"])
  }

  @Test func itFitsAndCanBeRead() async throws {
    let found = try await find("layout")
    #expect(found["problems"] == [])
    #expect(found["grounds"] == 2, "light and dark")
  }

  @Test func itNeedsNoMouse() async throws {
    let found = try await find("keyboard")
    #expect(found["result"] == true && found["run"] == true, "what is reached shows that it is")
    #expect(found["said"] == "Hello and goodbye.")
    #expect(found["messages"] == [])
  }
}

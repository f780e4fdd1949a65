import Foundation
import Testing

/// A chatbot that nobody here wrote. `scripts/test` installs it; where it is missing this fails.
@Suite struct ElizaTests {
  @Test func elizaIsTalkedToAndJudged() async throws {
    let evsh = try Evsh()
    let workspace = Evsh.agents.appending(path: "eliza.yaml").path
    let ended = try await evsh.run("-c", "import \(workspace); select all agent 1; run x2 label eliza; watch")
    #expect(ended.code == 1, "\(ended.output)\(ended.messages)")
    let rows = ended.output.split(separator: "\n")
    let expected = [
      "Talks about a mother": "2/2", "Says sorry": "2/2", "Mentions a computer": "2/2", "Hangs up by itself": "2/2",
      "Is told about dreams": "2/2", "Wants an appointment": "0/2",
    ]
    for (name, passes) in expected {
      #expect(rows.contains { $0.contains(name) && $0.contains(passes) }, "\(name): \(ended.output)")
    }
    #expect(ended.output.contains("never called 'book_appointment'"))

    let transcript = try await evsh.run("-c", "show transcript 1")
    #expect(transcript.output.contains("agent   Hello, I am Eliza. How are you feeling today?"))
    #expect(transcript.output.contains("caller  My mother worries me."))
    #expect(transcript.output.contains("agent   Goodbye. It was nice talking to you."))
  }
}

import Evaluation
import Testing

@testable import Engine

/// A drill whose calls all go wrong does it in ways that are told apart.
struct FaultyDrillTests {
  @Test func callsGoWrongInEachWay() async throws {
    let program = Connection.Program(command: ["evsh-sample-agent", "drill", "--faults", "1"])
    let server = try await Line.program(program, ownFolder: ProgramFile.ownFolder)
    // It speaks no protocol on its output, so that the line that tells its port comes back as the fault.
    var words = ""
    do { _ = try await server.next() } catch ConnectionFault.malformed(let text) { words = text }
    let url = try #require(words.split(separator: " ").last.map(String.init))
    let seen = await withTaskGroup(of: Ending.self) { calls in
      for _ in 0..<60 { calls.addTask { await Self.call(url) } }
      var seen: Set<Ending> = []
      // Some calls are never answered.
      for await ending in calls where seen.insert(ending).inserted && seen.count == Ending.allCases.count {
        calls.cancelAll()
        break
      }
      return seen
    }
    #expect(seen == Set(Ending.allCases))
    await server.close()
  }

  private enum Ending: CaseIterable {
    case broken, busy, early, malformed, answered
  }

  private static func call(_ url: String) async -> Ending {
    do {
      let line = try await Line.websocket(url)
      try await line.say("Hello")
      _ = try await line.next()
      await line.close()
      return .answered
    } catch {
      return switch error as? ConnectionFault {
      case .tooManyRequests, .throttled: .busy
      case .closedEarly: .early
      case .malformed: .malformed
      default: .broken
      }
    }
  }
}

import Evaluation
import FoundationEssentials
import NIOPosix
import Testing

import Glibc
@testable import Engine

/// A thousand runs with the sample agent leave nothing behind: no descriptors, no processes, no memory.
///
/// In a process of its own, since all of these are the whole process's.
struct EnduranceTests {
  @Test(.timeLimit(.minutes(10)))
  func aThousandRunsLeaveNothingBehind() async {
    await #expect(processExitsWith: .success) {
      // It lets go of other tests' sockets, which it was born with.
      Remains.closeSockets()
      // An error that is thrown from here ends the process without a word.
      do { try await Self.endure() } catch { Issue.record(error) }
    }
  }

  private static func endure() async throws {
    let clinic = try await Endurance()
    // What is opened once, and kept, is opened here.
    try await clinic.run(programs: 40, calls: 100)
    let before = Remains.now
    try await clinic.run(programs: 250, calls: 250)
    let middle = Remains.now
    try await clinic.run(programs: 250, calls: 250)
    let after = Remains.now
    try await clinic.end()
    let all = [before, middle, after]
    #expect(after.resident - middle.resident < 20 << 20, "\(all)")
    // The sanitizer starts a program of its own, and keeps its pipes open.
    #if !THREAD_SANITIZER
      #expect(Set(all.map(\.descriptors)).count == 1, "\(all)")
      #expect(Set(all.map(\.children)).count == 1, "\(all)")
      #expect(Remains.now.children == [])
    #endif
  }
}

/// What a process holds.
private struct Remains {
  let descriptors: Int
  let children: Set<String>
  /// In bytes.
  let resident: Int

  static var now: Remains {
    let tasks = (try? FileManager.default.contentsOfDirectory(atPath: "/proc/self/task")) ?? []
    let children = tasks.flatMap { text("/proc/self/task/\($0)/children").split(separator: " ").map(String.init) }
    let pages = text("/proc/self/statm").split(separator: " ").dropFirst().first.flatMap { Int($0) } ?? 0
    return Remains(
      descriptors: (try? FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd").count) ?? 0,
      children: Set(children), resident: pages * 4096)
  }

  static func closeSockets() {
    let files = FileManager.default
    for name in (try? files.contentsOfDirectory(atPath: "/proc/self/fd")) ?? [] {
      let target = try? files.destinationOfSymbolicLink(atPath: "/proc/self/fd/\(name)")
      if target?.hasPrefix("socket:") == true, let descriptor = Int32(name) { _ = close(descriptor) }
    }
  }

  private static func text(_ path: String) -> String { (try? String(contentsOfFile: path, encoding: .utf8)) ?? "" }
}

/// An engine with the sample agent twice: as a program for each call, and as a server.
private struct Endurance {
  private let scratch: ScratchWorkspace
  private let engine: EmbeddedEngine
  private let server: Line

  init() async throws {
    scratch = try ScratchWorkspace()
    server = try await Line.program(
      Connection.Program(command: ["evsh-sample-agent", "serve"]), ownFolder: ProgramFile.ownFolder)
    // It speaks no protocol on its output, so that the line that tells its port comes back as the fault.
    var words = ""
    do { _ = try await server.next() } catch ConnectionFault.malformed(let text) { words = text }
    let url = try #require(words.split(separator: " ").last.map(String.init))
    let workspace = try await scratch.open()
    try await workspace.importText(Self.clinic(url: url), folder: scratch.folder)
    engine = try await EmbeddedEngine.open(scratch.path)
  }

  private static func clinic(url: String) -> String {
    """
    workspace: 1
    projects: [{id: 7, name: Clinic}]
    agents:
    - {id: 1, name: Program, project: 7, connection: {process: {command: [evsh-sample-agent]}, limits: &patient {connect: 5m, silence: 5m, turn: 5m}}}
    - {id: 2, name: Server, project: 7, connection: {websocket: {url: "\(url)"}, limits: *patient}}
    defaults: {fixed_message: true}
    evaluators:
    - id: 1
      name: Books a cleaning
      project: 7
      conditional_actions:
        role: a patient who wants an appointment
        conditions:
        - {id: 0, condition: FIRST_MESSAGE, action: ""}
        - {id: 1, condition: contains "how can I help", action: I would like to book an appointment.}
        - {id: 2, condition: contains "full name", action: My name is Jane Doe.}
        - {id: 3, condition: contains "date of birth", action: "March 4, 1985"}
        - {id: 4, condition: contains "reason for your visit", action: a cleaning}
        - {id: 5, condition: contains "which day", action: "On Tuesday, please."}
        - {id: 6, condition: contains "what time", action: At 10 a.m.}
        - {id: 7, condition: contains "is that correct", action: Yes}
        - {id: 8, condition: contains "anything else", action: When are you open?}
        - {id: 9, condition: contains "monday to friday", action: "Thank you, goodbye."}
      checks: [{calls: book_appointment}, {says: confirmation number}, {ended_by: agent}]
    """
  }

  /// Runs so many conversations of each kind, all of which must pass.
  func run(programs: Int, calls: Int) async throws {
    var request = RunRequest()
    request.selection = .evaluators([1])
    (request.agent, request.frequency, request.concurrency) = (1, programs, 8)
    let first = try await engine.run(request)
    (request.agent, request.frequency, request.concurrency) = (2, calls, 50)
    let second = try await engine.run(request)
    for (result, count) in [(first, programs), (second, calls)] {
      let finished = try await engine.follow(result: result.id, limit: nil) { _ in }
      let failures = Set(finished.runs.compactMap(\.verdict).flatMap(\.reasons))
      #expect(finished.progress.passed == count, "\(failures.sorted())")
    }
  }

  func end() async throws { await server.close() }
}

import Evaluation
import Testing

#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif
@testable import Engine

@Suite("Programs", .timeLimit(.minutes(1)))
struct ProcessTests {
  private static let greeting = #"echo '{"content":"Hello"}'"#

  @Test("exchanges messages, and ends when its input does")
  func conversation() async throws {
    let line = try await Line.shell(
      Self.greeting + #"; while read -r line; do printf '{"content":"heard","metadata":%s}\r\n\n' "$line"; done"#)
    #expect(try await line.words() == "Hello")
    try await line.say("Hi there")
    #expect(try await line.next() == .metadata(["content": "Hi there"]))
    #expect(try await line.words() == "heard")
    try await line.say("Bye", endsCall: true)
    #expect(try await line.next() == .metadata(["content": "Bye", "type": "end_call"]))
    await line.close()
    await line.close()
  }

  @Test("is told about its call in the environment")
  func environment() async throws {
    let script = #"""
      printf '{"metadata":{"run":%s,"result":%s,"evaluator":%s,"number":"%s","variables":%s,"own":"%s"}}\n' \
        "$EVSH_RUN_ID" "$EVSH_RESULT_ID" "$EVSH_SCENARIO_ID" "$EVSH_CALLER_NUMBER" "$EVSH_VARIABLES" "$OWN"
      """#
    let line = try await Line.program(
      Connection.Program(
        command: ["/bin/sh", "-c", script], environment: [.init("OWN", "yes"), .init("EVSH_RUN_ID", "0")]))
    let told: JSONObject = [
      "run": 274, "result": 167, "evaluator": 11, "number": "+14155550100",
      "variables": ["X-Plan": "gold", "name": "Ann Lee"], "own": "yes",
    ]
    #expect(try await line.next() == .metadata(told))
    await line.close()
  }

  @Test("hangs up in good order with exit code 0, its last line unfinished or not", arguments: ["\\n", ""])
  func exit(end: String) async throws {
    let line = try await Line.shell(#"printf '{"content":"Hello"}\n{"content":"Bye"}"# + end + "'")
    #expect(try await line.words() == "Hello")
    #expect(try await line.words() == "Bye")
    #expect(try await line.next() == .closed)
    await line.close()
  }

  @Test(
    "says how it ended, after what it said before",
    arguments: [
      ("exit 0", .closedEarly),
      ("exit 3", .crashed("exit code 3", stderr: "")),
      ("echo no model >&2; exit 1", .crashed("exit code 1", stderr: "no model\n")),
      (greeting + "; echo oops >&2; kill -9 $$", .crashed("signal 9 (killed)", stderr: "oops\n")),
      (greeting + #"; printf '{"content":"Good'; exit 1"#, .crashed("exit code 1", stderr: "")),
      (greeting + #"; printf '{"content":"Good'"#, .malformed(#"{"content":"Good"#)),
      (greeting + "; echo Loading; exec cat", .malformed("Loading")),
      ("yes", .malformed("y")),
      (
        "yes 0123456789abcdef | head -c 5000 >&2; exit 7",
        .crashed(
          "exit code 7", stderr: String(String(repeating: "0123456789abcdef\n", count: 200).suffix(2048 - 2)) + "01")
      ),
    ] as [(String, ConnectionFault)])
  func ending(script: String, fault: ConnectionFault) async throws {
    let line = try await Line.shell(script, time: ManualTimekeeper())
    if script.hasPrefix(Self.greeting) { #expect(try await line.words() == "Hello") }
    await #expect(throws: fault) { try await line.next() }
    await #expect(throws: fault) { try await line.say("Are you there?") }
    await line.close()
  }

  @Test(
    "may not send a line without end", arguments: ["yes | tr -d '\\n'", "yes | tr -d '\\n' | head -c 2000; echo; cat"])
  func longLine(script: String) async throws {
    var limits = Limits()
    limits.messageBytes = 1000
    let line = try await Line.shell(script, limits: limits)
    await #expect(throws: ConnectionFault.tooLong(1000)) { try await line.next() }
    await line.close()
  }

  @Test("may not send messages without end")
  func flood() async throws {
    let line = try await Line.shell(#"yes '{"content":"Hello"}'"#)
    await #expect(throws: ConnectionFault.flooded(1000)) { while try await line.words() == "Hello" {} }
    await line.close()
  }

  @Test("that floods a line nobody reads is ended like any other")
  func unreadFlood() async throws {
    let line = try await Line.shell(#"yes '{"content":"Hello"}'"#, time: ManualTimekeeper())
    #expect(try await line.words() == "Hello")
    await line.close()
  }

  @Test("that says nothing isn't waited for beyond the deadline, and is ended by a signal")
  func silence() async throws {
    let clock = ManualTimekeeper()
    let line = try await Line.shell("exec sleep 1000", time: clock)
    async let frame = line.connection.receive(before: .seconds(5))
    await clock.ring(after: .seconds(5))
    #expect(try await frame == nil)
    async let closing: Void = line.close()
    await clock.ring(after: .milliseconds(500))
    await closing
  }

  @Test("that ignores the end of its input and SIGTERM is killed, and leaves no zombie")
  func stubborn() async throws {
    let clock = ManualTimekeeper()
    let line = try await Line.shell(
      #"trap '' TERM; echo "{\"content\":\"$$\"}"; while :; do sleep 1000; done"#, time: clock)
    let number = try #require(try await line.words().flatMap { pid_t($0) })
    async let closing: Void = line.close()
    await clock.ring(after: .milliseconds(500))
    await clock.ring(after: .milliseconds(500))
    await closing
    #expect(kill(number, 0) == -1 && errno == ESRCH)
  }

  @Test("takes with it what it started", arguments: ["exit 0", "exec sleep 1000"])
  func grandchildren(end: String) async throws {
    // Nothing but its end is ever read from the pipe that the grandchild holds open.
    let path = "/tmp/evsh-test-\(getpid())-\(end.utf8.count)"
    #expect(mkfifo(path, 0o600) == 0)
    defer { unlink(path) }
    let reader = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
    defer { _ = Self.close(reader) }
    let line = try await Line.shell("exec 9>'\(path)'; sleep 1000 & \(Self.greeting); exec 9>&-; \(end)")
    #expect(try await line.words() == "Hello")
    await line.close()
    _ = fcntl(reader, F_SETFL, 0)
    var byte = UInt8(0)
    #expect(read(reader, &byte, 1) == 0)
  }

  private static func close(_ descriptor: CInt) -> CInt {
    #if canImport(Glibc)
      Glibc.close(descriptor)
    #elseif canImport(Musl)
      Musl.close(descriptor)
    #else
      Darwin.close(descriptor)
    #endif
  }

  @Test("that leaves its output open to a daemon is over all the same")
  func daemon() async throws {
    let daemon = "setsid sh -c 'while echo; do sleep 0.1; done'"
    let line = try await Line.shell("\(Self.greeting); \(daemon) & echo oops >&2; exit 4", time: ManualTimekeeper())
    #expect(try await line.words() == "Hello")
    await #expect(throws: ConnectionFault.crashed("exit code 4", stderr: "oops\n")) { try await line.next() }
    await line.close()
  }

  @Test("that closes its output but lives on has hung up")
  func closedOutput() async throws {
    let clock = ManualTimekeeper()
    let line = try await Line.shell(Self.greeting + "; exec >&-; cat >&2", time: clock)
    #expect(try await line.words() == "Hello")
    await clock.ring(after: ProgramEnding.patience)
    #expect(try await line.next() == .closed)
    await line.close()
  }

  @Test("that doesn't read doesn't hold up the caller")
  func deaf() async throws {
    let line = try await Line.shell(
      Self.greeting + "; exec <&-; " + Self.greeting + "; exit 5", time: ManualTimekeeper())
    #expect(try await line.words() == "Hello")
    try await line.say(String(repeating: "x", count: 1 << 20))
    #expect(try await line.words() == "Hello")
    await #expect(throws: ConnectionFault.crashed("exit code 5", stderr: "")) { try await line.next() }
    await line.close()
  }

  @Test(
    "that can't be started is named, with the mend",
    arguments: [
      ([], "the agent's command is empty"),
      (
        ["evsh-nothing"],
        "no program is named 'evsh-nothing' on the path; give the path of its file, as in './evsh-nothing'"
      ),
      (["./nothing"], "no program is at '/etc/./nothing'"),
      (["passwd/../nothing"], "no program is at '/etc/passwd/../nothing'"),
      (["/etc/passwd"], "'/etc/passwd' may not be run; allow it with chmod +x"),
      (["/etc"], "'/etc' is a folder, not a program"),
    ])
  func notStarted(command: [String], reason: String) async {
    await #expect(throws: ConnectionFault.cannotStart(reason)) {
      try await Line.program(Connection.Program(command: command, directory: "/etc"))
    }
  }

  @Test("that wants a folder that isn't there can't be started")
  func noFolder() async {
    let program = Connection.Program(command: ["/bin/sh"], directory: "/nowhere")
    await #expect(throws: ConnectionFault.cannotStart("the folder '/nowhere' doesn't exist")) {
      try await Line.program(program)
    }
  }

  @Test(
    "that the system can't run isn't started",
    arguments: [
      ("#!/nowhere/python\n", "the interpreter named in its first line isn't there"),
      ("garbage\n", "it is no program: a script begins with #! and its interpreter"),
    ])
  func noInterpreter(content: String, reason: String) async throws {
    let path = "/tmp/evsh-test-\(getpid())-\(content.utf8.count)"
    let file = creat(path, 0o700)
    defer { unlink(path) }
    #expect(write(file, content, content.utf8.count) == content.utf8.count)
    #expect(Self.close(file) == 0)
    await #expect(throws: ConnectionFault.cannotStart(reason)) {
      try await Line.program(Connection.Program(command: [path]))
    }
  }

  @Test(
    "may have no variable that an environment can't hold",
    arguments: [("A=B", "c"), ("1A", "c"), ("", "c"), ("A", "\0")])
  func variables(name: String, value: String) async {
    let reason = "its environment can't hold the variable '\(name)', by its name or its value"
    await #expect(throws: ConnectionFault.cannotStart(reason)) {
      try await Line.program(Connection.Program(command: ["/bin/sh"], environment: [.init(name, value)]))
    }
  }

  @Test("is looked for beside evsh before the path")
  func ownFolder() async throws {
    let program = Connection.Program(command: ["sh", "-c", Self.greeting], environment: [.init("PATH", "/nowhere")])
    let line = try await Line.program(program, ownFolder: "/bin")
    #expect(try await line.words() == "Hello")
    await line.close()
    await #expect(throws: ConnectionFault.self) { try await Line.program(program, ownFolder: "/etc") }
  }
}

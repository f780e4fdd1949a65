import Evaluation
import NIOHTTP1
import Testing

@testable import REST

/// One server that behaves badly, and what becomes of a reading.
@Suite struct TransportTests {
  private static let projects = StandIn.Reply.json([["id": 1376, "name": "Clinic"]])
  private static let clinic = [Project(id: 1376, name: "Clinic")]

  @Test func aRequestCarriesTheKeyAndWantsJSON() async throws {
    let server = try await StandIn.answering(Self.projects)
    #expect(try await RemoteBackend.at(server).projects() == Self.clinic)
    let request = try #require(server.requests.first)
    #expect(request.line == "GET /user/v1/projects/")
    #expect(request.head.headers["X-CEKURA-API-KEY"] == ["key-of-the-tests"])
    #expect(request.head.headers["Accept"] == ["application/json"])
    try await server.stop()
  }

  @Test(arguments: [500, 502, 503, 504, 408])
  func readingIsTriedAgainWhereTheServerFails(_ status: Int) async throws {
    let failing = StandIn.Reply.text("<html><h1>Bad gateway</h1></html>", status: status)
    let server = try await StandIn.answering(failing, failing, Self.projects)
    let clock = TestClock()
    #expect(try await RemoteBackend.at(server, clock: clock).projects() == Self.clinic)
    #expect(clock.rests == [.milliseconds(500), .seconds(1)])
    try await server.stop()
  }

  @Test func afterFourTriesItIsSaidThatTheServerFails() async throws {
    let server = try await StandIn.answering(.json(["detail": "Database is down."], status: 503))
    let error = await backendError { () throws(BackendError) in try await backend(server).projects() }
    #expect(error == .unreachable("\(name(server)) failed with HTTP 503: 'Database is down'"))
    #expect(server.requests.count == 4)
    try await server.stop()
  }

  @Test func aConnectionThatIsLostIsTriedAgain() async throws {
    let server = try await StandIn.answering(.drop, .half(Array("[{\"id\"".utf8)), Self.projects)
    #expect(try await RemoteBackend.at(server).projects() == Self.clinic)
    #expect(server.requests.count == 3)
    try await server.stop()
  }

  @Test func tooManyRequestsAreSentAgainWhenTheServerWantsThem() async throws {
    let busy = StandIn.Reply.json(["detail": "Request was throttled."], status: 429, headers: ["Retry-After": "7"])
    let date: HTTPHeaders = ["Retry-After": "Sun, 06 Nov 1994 08:49:40 GMT", "Date": "Sun, 06 Nov 1994 08:49:37 GMT"]
    let server = try await StandIn.answering(
      busy, .json([:], status: 429, headers: date), .json([:], status: 429), Self.projects)
    let clock = TestClock()
    #expect(try await RemoteBackend.at(server, clock: clock).projects() == Self.clinic)
    #expect(clock.rests == [.seconds(7), .seconds(3), .seconds(2)])
    try await server.stop()
  }

  @Test func noWaitIsLongerThanTheLimit() async throws {
    let server = try await StandIn.answering(.json([:], status: 429, headers: ["Retry-After": "86400"]))
    let clock = TestClock()
    let error = await backendError { () throws(BackendError) in try await backend(server, clock).projects() }
    #expect(clock.rests == [.seconds(30), .seconds(30), .seconds(30)])
    let problem = RequestProblem(
      .scenarios, "\(name(server)) has too many requests (429); it wants 24 h 00 min of rest")
    #expect(error == .refused([problem]))
    try await server.stop()
  }

  @Test func aRedirectionIsNotFollowed() async throws {
    let server = try await StandIn.start { request in
      request.path == "/user/v1/projects/"
        ? .json([:], status: 302, headers: ["Location": "https://elsewhere.example/login"]) : Self.projects
    }
    let error = await backendError { () throws(BackendError) in try await backend(server).projects() }
    #expect(
      error
        == .unreachable(
          "\(name(server)) redirects to 'https://elsewhere.example/login', which isn't followed: connect to that address"
        ))
    #expect(server.requests.count == 1)
    try await server.stop()
  }

  @Test func aPageOfHTMLIsNoAnswer() async throws {
    let server = try await StandIn.answering(.text("<!doctype html><title>Welcome</title>"))
    let error = await backendError { () throws(BackendError) in try await backend(server).projects() }
    #expect(
      error
        == .unreachable(
          "\(name(server)) doesn't answer as the evaluator API does: "
            + "it answered with what is no JSON: '<!doctype html><title>Welcome</title>'"))
    #expect(server.requests.count == 1)
    try await server.stop()
  }

  @Test func compressedAnswersAreRead() async throws {
    // [{"id": 1376, "name": "Clinic"}]
    let bytes: [UInt8] = Self.gzip
    let server = try await StandIn.answering(.whole(200, bytes, ["Content-Encoding": "gzip"]))
    #expect(try await RemoteBackend.at(server).projects() == Self.clinic)
    #expect(server.requests.first?.head.headers["Accept-Encoding"] == ["gzip, deflate"])
    try await server.stop()
  }

  @Test func anAnswerMayNotBecomeTooLong() async throws {
    var limits = TransportLimits()
    limits.bytes = 20
    for reply in [StandIn.Reply.whole(200, Self.gzip, ["Content-Encoding": "gzip"]), Self.projects] {
      let server = try await StandIn.answering(reply)
      let backend = try RemoteBackend.at(server, limits: limits)
      let error = await backendError { () throws(BackendError) in try await backend.projects() }
      #expect(
        error
          == .unreachable(
            "\(name(server)) doesn't answer as the evaluator API does: its answer is longer than 20 bytes"))
      #expect(server.requests.count == 1)
      try await server.stop()
    }
  }

  @Test func anAnswerThatOnlyDripsIsGivenUp() async throws {
    let server = try await StandIn.answering(.drip(Array("[".utf8)))
    let clock = TestClock()
    let backend = try backend(server, clock)
    async let error = backendError { () throws(BackendError) in try await backend.projects() }
    await server.untilDripping()
    clock.expire()
    #expect(await error == .unreachable("\(name(server)) gave no whole answer within 1 min 00 s"))
    try await server.stop()
  }

  @Test func nothingListens() async throws {
    let server = try await StandIn.answering(Self.projects)
    let (backend, name) = (try backend(server), name(server))
    try await server.stop()
    let error = await backendError { () throws(BackendError) in try await backend.projects() }
    #expect(error == .unreachable("nothing listens at \(name)"))
  }

  @Test func aKeyThatTheServerRepeatsIsMasked() async throws {
    let server = try await StandIn.answering(.json(["detail": "Invalid API key: key-of-the-tests."], status: 401))
    let error = await backendError { () throws(BackendError) in try await backend(server).projects() }
    #expect(
      error
        == .unauthorized("\(name(server)) doesn't take the key: 'Invalid API key: •••'; 'login' reads another"))
    try await server.stop()
  }

  @Test func withoutAKeyItIsSaidHowToGiveOne() async throws {
    let server = try await StandIn.answering(.json([:], status: 401))
    let backend = try RemoteBackend.at(server, key: nil)
    let error = await backendError { () throws(BackendError) in try await backend.projects() }
    #expect(error == .unauthorized("\(name(server)) wants a key; 'login' reads one, or set EVSH_API_KEY"))
    #expect(server.requests.first?.head.headers["X-CEKURA-API-KEY"] == [])
    try await server.stop()
  }

  @Test func whatIsForbiddenIsSoInTheServersWords() async throws {
    let server = try await StandIn.answering(.json(["detail": "Not yours."], status: 403))
    let error = await backendError { () throws(BackendError) in try await backend(server).projects() }
    #expect(error == .unauthorized("\(name(server)) doesn't allow it: 'Not yours'"))
    try await server.stop()
  }

  /// `printf '[{"id": 1376, "name": "Clinic"}]' | gzip -n`.
  private static let gzip: [UInt8] = [
    0x1f, 0x8b, 0x08, 0x00, 0x00, 0x00, 0x00, 0x00, 0x02, 0x03, 0x8b, 0xae, 0x56, 0xca, 0x4c, 0x51, 0xb2, 0x52,
    0x30, 0x34, 0x36, 0x37, 0xd3, 0x51, 0x50, 0xca, 0x4b, 0xcc, 0x4d, 0x05, 0xf2, 0x94, 0x9c, 0x73, 0x32, 0xf3,
    0x32, 0x93, 0x95, 0x6a, 0x63, 0x01, 0x8a, 0x13, 0xff, 0xde, 0x20, 0x00, 0x00, 0x00,
  ]

  private func name(_ server: StandIn) -> String { String(server.url.dropFirst("http://".count)) }

  private func backend(_ server: StandIn, _ clock: TestClock = TestClock()) throws(BackendError) -> RemoteBackend {
    do { return try RemoteBackend.at(server, clock: clock) } catch { throw .unreachable("\(error)") }
  }
}

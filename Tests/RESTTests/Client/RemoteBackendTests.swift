import Evaluation
import NIOHTTP1
import Testing

@testable import REST

/// A well-behaved server through the eyes of the shell.
@Suite struct RemoteBackendTests {
  private static let projects = "GET /user/v1/projects/"
  private static let agents = "GET /test_framework/v2/aiagents/"
  private static let evaluators = "GET /test_framework/v1/scenarios/"

  private static func evaluator(_ id: Int, _ folder: String?, _ tags: [String], agent: Int = 42) -> JSONValue {
    [
      "id": .integer(id), "name": .string("E\(id)"), "agent": .integer(agent), "folder_path": JSONValue(folder),
      "tags": JSONValue(tags), "scenario_type": "instruction", "instructions": "Ask.",
    ]
  }

  private static let routes: [String: StandIn.Reply] = [
    projects: .json([["id": 1376, "name": "Clinic"]]),
    agents: .json([
      ["id": 42, "name": "Front desk", "project": 1376, "telephony": ["phone_number": "+14155550100"]],
      ["id": 43, "name": "Chat", "project": 1376],
    ]),
    evaluators: .json([
      evaluator(12, "Sales", []), evaluator(11, "Sales.Inbound", ["smoke"]), evaluator(13, nil, ["slow"], agent: 43),
    ]),
    "GET /test_framework/v1/scenarios/11/": .json(evaluator(11, "Sales.Inbound", ["smoke"])),
    "GET /test_framework/v1/scenarios/tags/": .json(["smoke", "slow"]),
    "GET /test_framework/v1/scenarios/folders/": .json([
      "count": 2, "results": [["name": "Empty", "path": "Empty"], ["name": "Sales", "path": "Sales"]],
    ]),
    "GET /test_framework/v1/personalities/": .json([["id": 123, "name": "Impatient"]]),
  ]

  private func served() async throws -> (server: StandIn, backend: RemoteBackend) {
    let server = try await StandIn.serving(Self.routes)
    return (server, try .at(server))
  }

  @Test func evaluatorsBelongToTheirAgentsProject() async throws {
    let (server, backend) = try await served()
    let found = try await backend.evaluators(ListFilter())
    #expect(found.map(\.id) == [11, 12, 13] && found.allSatisfy { $0.project == 1376 })
    var filter = ListFilter()
    (filter.folder, filter.tags) = ("Sales", ["smoke", "fast"])
    #expect(try await backend.evaluators(filter).map(\.id) == [11])
    #expect(try await backend.tags(filter) == ["smoke"])
    #expect(try await backend.tags(ListFilter()) == ["slow", "smoke"])
    try await server.stop()
  }

  @Test func foldersHaveThoseAboveThemAndCounts() async throws {
    let (server, backend) = try await served()
    let folders = try await backend.folders(ListFilter())
    #expect(folders.map(\.path) == ["Empty", "Sales", "Sales.Inbound"] && folders.map(\.evaluators) == [0, 2, 1])
    try await server.stop()
  }

  @Test func aPlanIsMadeOfListsAndSendsNothing() async throws {
    let (server, backend) = try await served()
    var request = RunRequest()
    (request.selection, request.project, request.frequency) = (.folder("Sales"), 1376, 3)
    request.personalities = [123, 7]
    let plan = try await backend.plan(request)
    #expect(plan.entries.map(\.id) == [11, 12] && plan.entries.allSatisfy { $0.channel == .voice && $0.agent == 42 })
    #expect(plan.runCount == 12)
    #expect(
      plan.problems == [RequestProblem(.personalities, "there is no personality 7", mend: "list personalities")])
    try await server.stop()
    #expect(server.lines.allSatisfy { $0.hasPrefix("GET") })
  }

  @Test func selectionsAreCountedAsTheEmbeddedEngineCountsThem() async throws {
    let (server, backend) = try await served()
    var request = RunRequest()
    request.tags = ["smoke", "slow"]
    #expect(try await backend.count(request) == 2)
    request.selection = .evaluators([11, 11])
    #expect(try await backend.count(request) == 2)
    (request.selection, request.tags, request.agent) = (.all, [], 43)
    #expect(try await backend.plan(request).entries.map(\.channel) == [.text])
    (request.selection, request.project) = (.first(2), 1376)
    #expect(try await backend.plan(request).entries.map(\.id) == [11, 12])
    try await server.stop()
  }

  @Test func whatNothingGoesByIsSaidWithWhatThereIs() async throws {
    let (server, backend) = try await served()
    var request = RunRequest()
    (request.selection, request.project) = (.folder("Sals"), 1376)
    let folder = await backendError { () throws(BackendError) in try await backend.count(request) }
    #expect(
      folder
        == .unknown(
          .init(
            kind: "folder", name: "Sals", scope: "in project 1376", known: ["Empty", "Sales", "Sales.Inbound"])))
    (request.selection, request.tags) = (nil, ["smok"])
    let tag = await backendError { () throws(BackendError) in try await backend.count(request) }
    #expect(tag == .unknown(.init(kind: "tag", name: "smok", known: ["slow", "smoke"])))
    (request.selection, request.tags) = (.evaluators([11, 99]), [])
    let id = await backendError { () throws(BackendError) in try await backend.count(request) }
    #expect(id == .unknown(.init(kind: "evaluator", name: "99")))
    try await server.stop()
  }

  @Test func pagesAreReadToTheirEndAndOnlyHere() async throws {
    let server = try await StandIn.start { request in
      guard request.path == "/test_framework/v2/aiagents/" else { return .json([:], status: 404) }
      let page = request.query("page").flatMap(Int.init) ?? 1
      let next: JSONValue = page < 3 ? .string("https://elsewhere.example\(request.path)?page=\(page + 1)") : .null
      return .json(["count": 3, "next": next, "results": [["id": .integer(page), "name": "A"]]])
    }
    #expect(try await RemoteBackend.at(server).agents(ListFilter()).map(\.id) == [1, 2, 3])
    #expect(server.requests.map { $0.query("page") } == [nil, "2", "3"])
    try await server.stop()
  }

  @Test func onlyAsManyResultsAreAskedForAsAreWanted() async throws {
    let server = try await StandIn.start { request in
      .json([
        "count": 900, "next": .string(request.head.uri),
        "results": [["id": 9, "status": "completed", "runs": []], ["id": 8, "status": "failed", "runs": []]],
      ])
    }
    var filter = ListFilter()
    (filter.last, filter.agent) = (2, 42)
    #expect(try await RemoteBackend.at(server).results(filter).map(\.id) == [9, 8])
    #expect(server.requests.map { $0.query("page_size") } == ["2"])
    #expect(server.requests.map { $0.query("agent_id") } == ["42"])
    try await server.stop()
  }

  @Test func keysOfOrganisationsAreAskedProjectByProject() async throws {
    let server = try await StandIn.start { request in
      if request.line == Self.projects { return .json([["id": 1, "name": "A"], ["id": 2, "name": "B"]]) }
      guard let project = request.query("project_id").flatMap(Int.init) else {
        return .json(
          ["detail": "Please provide one of the required query parameter: agent_id, project_id"], status: 400)
      }
      return .json([["id": .integer(project * 10), "name": "X", "project": .integer(project)]])
    }
    #expect(try await RemoteBackend.at(server).agents(ListFilter()).map(\.id) == [10, 20])
    try await server.stop()
  }

  @Test func aServerThatWantsAScopeForEverythingIsAskedTwiceAtMost() async throws {
    let server = try await StandIn.answering(
      .json(["detail": "Please provide one of the required query parameter: organization_id"], status: 400))
    let backend = try RemoteBackend.at(server)
    let error = await backendError { () throws(BackendError) in try await backend.agents(ListFilter()) }
    guard case .refused = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(server.lines == [Self.agents, Self.projects])
    try await server.stop()
  }

  @Test func theNewestOfAllProjectsAreNoMoreThanWanted() async throws {
    let server = try await StandIn.start { request in
      if request.line == Self.projects { return .json([["id": 1, "name": "A"], ["id": 2, "name": "B"]]) }
      guard let project = request.query("project_id").flatMap(Int.init) else {
        return .json(["detail": "Please provide one of the required query parameter: project_id"], status: 400)
      }
      let results = (1...3).map { id -> JSONValue in
        ["id": .integer(id * 10 + project), "status": "completed", "runs": []]
      }
      return .json(.array(results.reversed()))
    }
    var filter = ListFilter()
    filter.last = 2
    #expect(try await RemoteBackend.at(server).results(filter).map(\.id) == [32, 31])
    try await server.stop()
  }

  @Test(arguments: [("evsh", true), ("nginx", false), (nil, false)] as [(String?, Bool)])
  func onlyEvshIsTrustedToKnowALaunchAgain(_ software: String?, _ isTrusted: Bool) async throws {
    let headers = HTTPHeaders(software.map { [("Server", $0)] } ?? [])
    let server = try await StandIn.answering(.json([], headers: headers))
    #expect(try await RemoteBackend.connect(.at(server.url)).knowsLaunches == isTrusted)
    try await server.stop()
  }

  @Test func connectingToWhatIsNoServerOfTheAPIFails() async throws {
    let server = try await StandIn.answering(.json(["hello": "world"]))
    let transport = try Transport.at(server.url)
    let error = await backendError { () throws(BackendError) in try await RemoteBackend.connect(transport) }
    #expect(
      error
        == .unreachable(
          "\(transport.server.authority) doesn't answer as the evaluator API does: its projects are no list"))
    try await server.stop()
  }

  @Test func whatTheAPICannotDoIsRefusedWithAMend() async throws {
    let (server, backend) = try await served()
    let file = ImportFile(name: "a.yaml", bytes: [], folder: "/")
    let error = await backendError { () throws(BackendError) in try await backend.importFile(file, into: .init()) }
    #expect(
      error
        == .unsupported(
          "\(backend.label) can't read a workspace: the public API has no such operation; 'connect local' first"))
    try await server.stop()
  }
}

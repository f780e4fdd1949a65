import Testing

@testable import REST

@Suite struct EndpointTests {
  @Test func clientsAskByTheDocumentedNameWithItsSlash() {
    #expect(Endpoint.runVoice.path() == "/test_framework/v1/scenarios/run_scenarios/")
    #expect(Endpoint.rerunResult.path(167) == "/test_framework/v1/results/167/rerun/")
    #expect(Endpoint.retrieveAgent.path(12) == "/test_framework/v2/aiagents/12/")
    #expect(Endpoint.listProjects.path() == "/user/v1/projects/")
  }

  @Test func serversAnswerByEachVersionAndItsTwin() {
    #expect(
      Endpoint.retrieveRun.paths == [
        "test_framework/v1/runs/{id}", "test_framework/v1/runs-external/{id}", "test_framework/v2/runs/{id}",
        "test_framework/v2/runs-external/{id}",
      ])
  }

  @Test func noTwoOperationsShareAPathAndAMethod() {
    let routes = Endpoint.allCases.flatMap { endpoint in
      endpoint.paths.map { "\(endpoint.form.method.rawValue) \($0)" }
    }
    #expect(Set(routes).count == routes.count)
  }
}

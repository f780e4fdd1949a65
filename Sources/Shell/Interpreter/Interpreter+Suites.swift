import Evaluation
import Language

/// Test suites, which are planned and run as they stand in their files.
extension Interpreter {
  /// Shows what running a file's suite would come to.
  func plan(suite path: String, _ options: Session.RunOptions) async throws -> Reply {
    let script = try await rehearsedScript()
    return try await withSuite(path) { suite throws(BackendError) in
      let plan = try await backend().plan(suite: suite, request(options))
      return .plan(plan, of: path, session, options, script)
    }
  }

  /// Launches a file's suite.
  func run(suite path: String, _ options: Session.RunOptions, isWatched: Bool) async throws -> Reply {
    let request = request(options)
    let result = try await withSuite(path) { suite in
      try await admit(suite, request)
      return try await backend().run(suite: suite, request, key: launchKey)
    }
    return try await launched(result, isWatched: isWatched)
  }

  /// Does something with the suite of a file; what is wrong with it is shown at its places there.
  private func withSuite<Value>(_ path: String, _ body: (JSONObject) async throws -> Value) async throws -> Value {
    let file = try read(path)
    let suite: SuiteFile
    do throws(FileProblem) { suite = try surroundings.suite(file) } catch { throw ImportFailure(file, [error]) }
    do { return try await body(suite.document) } catch BackendError.badFile(let problems) {
      throw ImportFailure(file, suite.placed(problems))
    }
  }
}

import Engine
import Evaluation

@testable import REST

/// The whole way of a request, from its bytes to what is asked of the library, over an engine in memory.
struct RequestDecoding {
  /// Nothing is launched or removed, so that what comes later finds as much.
  private static let endpoints = Endpoint.allCases.filter {
    !$0.isLaunch && $0.form.method != .delete && !$0.form.suffix.hasSuffix("delete")
      && !["/delete_scenarios", "/delete_folder", "/move_folder", "/rename_folder"].contains($0.form.suffix)
  }

  private let library: ScopedLibrary
  private let scheduler: Scheduler

  static func start() async throws -> RequestDecoding {
    let engine = try await EmbeddedEngine.empty()
    let file = ImportFile(name: "tests.yaml", bytes: Array(TestWorkspace.text.utf8), folder: "/")
    _ = try await engine.importFile(file, into: RunRequest())
    return RequestDecoding(
      library: ScopedLibrary(whole: engine, project: nil), scheduler: Scheduler(engine, ManualClock()) { _ in })
  }

  /// The refusals that a request meets at its readers.
  func decode(_ sample: RequestSample) async -> [Refusal] {
    var refusals: [Refusal] = []
    func read(_ body: () throws(Refusal) -> Void) {
      do throws(Refusal) { try body() } catch { refusals.append(error) }
    }
    guard let fields = fields(of: sample, &refusals) else { return refusals }
    read { () throws(Refusal) in _ = try RunRequest(fields) }
    read { () throws(Refusal) in _ = try SuiteRequest(fields) }
    read { () throws(Refusal) in _ = try BulkChange(fields) }
    for kind in DefinitionKind.allCases {
      read { () throws(Refusal) in _ = try DefinitionForm(kind, fields, isNew: true) }
      read { () throws(Refusal) in _ = try DefinitionForm(kind, fields, isNew: false) }
    }
    guard let call = call(sample, fields, .listRuns, 0) else { return refusals }
    read { () throws(Refusal) in _ = try RunQuery(call, ListFilter()) }
    read { () throws(Refusal) in _ = try Page(call).answer([1, 2, 3]) { .integer($0) } }
    return refusals
  }

  /// What the request is answered where it is sent to one of the endpoints; nil where it can't be read.
  func answer(_ sample: RequestSample, _ mutator: inout RequestMutator) async -> Result<Answer, Refusal>? {
    let endpoint = Self.endpoints[mutator.number(below: Self.endpoints.count)]
    let ids = [1, 2, 11, 21, 31, 41, 101, 104, 999]
    return await answer(sample, at: endpoint, ids[mutator.number(below: ids.count)])
  }

  func answer(_ sample: RequestSample, at endpoint: Endpoint, _ id: Int) async -> Result<Answer, Refusal>? {
    var refusals: [Refusal] = []
    guard let fields = fields(of: sample, &refusals), let call = call(sample, fields, endpoint, id) else { return nil }
    do throws(Refusal) { return .success(try await call.answer()) } catch { return .failure(error) }
  }

  private func fields(of sample: RequestSample, _ refusals: inout [Refusal]) -> JSONObject? {
    do throws(Refusal) { return try BodyReader.fields(sample.body, contentType: sample.contentType) } catch {
      refusals.append(error)
      return nil
    }
  }

  private func call(_ sample: RequestSample, _ fields: JSONObject, _ endpoint: Endpoint, _ id: Int) -> Call? {
    let text = String(decoding: sample.query, as: UTF8.self)
    guard let query = QueryText(text) else { return nil }
    return Call(
      endpoint: endpoint, id: id, path: endpoint.path(id), rawQuery: text, query: query, body: sample.body,
      fields: fields, base: "http://127.0.0.1", library: library, shelf: ResultShelf(), keyID: 1, launchKey: nil,
      clientSource: nil, scheduler: scheduler, now: Timestamp(microseconds: 0))
  }
}

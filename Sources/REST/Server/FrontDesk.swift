import Evaluation
import Hummingbird
import NIOCore

/// Takes requests to the API in: it asks for the key, keeps to the limits, reads the body, and has the call answered.
struct FrontDesk: Sendable {
  private let library: any Library
  private let settings: ServerSettings
  private let throttle: Throttle?
  private let launches = Launches()
  private let shelf = ResultShelf()
  private let scheduler: Scheduler
  private let now: @Sendable () -> Timestamp
  private let log: @Sendable (String) -> Void

  init(
    library: any Library, settings: ServerSettings, scheduler: Scheduler, now: @escaping @Sendable () -> Timestamp,
    log: @escaping @Sendable (String) -> Void
  ) {
    self.library = library
    self.settings = settings
    self.scheduler = scheduler
    self.now = now
    self.log = log
    throttle = settings.requestsPerSecond.map { Throttle(perSecond: $0) }
  }

  func respond(to request: Request, for endpoint: Endpoint, _ context: CallContext) async -> Response {
    do throws(Refusal) {
      let call = try await call(request, for: endpoint, context)
      guard endpoint.isLaunch else { return try await call.answer().response }
      return try await Attendance(launches: launches, channel: context.channel).response(to: call)
    } catch {
      return refusal(error)
    }
  }

  /// Lets a client listen to how the results of its scope come along, and to what is said in a run that it names.
  func listen(_ request: Request, _ context: CallContext, to newsroom: Newsroom) async -> Response {
    do throws(Refusal) {
      let key = try await admit(request, context)
      let scope = ScopedLibrary(whole: library, project: key.project)
      let run = try runLookedAt(request)
      if let run { try await scope.check(run: run) }
      return EventStream(feed: await newsroom.feed(of: scope), library: scope, channel: context.channel, run: run) {
        (try? await self.key(of: request)) == key
      }.response
    } catch {
      return refusal(error)
    }
  }

  private func runLookedAt(_ request: Request) throws(Refusal) -> Int? {
    guard let text = request.uri.queryParameters["run"] else { return nil }
    guard let run = Int(text) else { throw .field("run", "expected a whole number") }
    return run
  }

  /// Shows a result to whoever has a link to it.
  func share(_ request: Request) async -> Response {
    await SharedReport(library: library, throttle: throttle, now: now).response(to: request)
  }

  private func refusal(_ refusal: Refusal) -> Response {
    if let remark = refusal.remark { log(JSONValue.object(["error": .string(remark)]).compact) }
    return refusal.response
  }

  private func call(
    _ request: Request, for endpoint: Endpoint, _ context: CallContext
  ) async throws(Refusal) -> Call {
    let (key, scope) = try await scope(request, for: endpoint, context)
    let rawQuery = request.uri.query ?? ""
    guard let query = QueryText(rawQuery) else { throw .malformed("the query is not valid UTF-8") }
    let bytes = try await body(of: request)
    return Call(
      endpoint: endpoint, id: try id(context), turn: try turn(context), path: request.uri.path, rawQuery: rawQuery,
      query: query, body: bytes,
      fields: try BodyReader.fields(bytes, contentType: request.headers[.contentType]), base: base(request),
      library: scope, shelf: shelf, keyID: key?.id ?? 0, launchKey: try launchKey(request, key),
      clientSource: request.header(ContractHeader.clientSource), scheduler: scheduler, now: now())
  }

  /// What a client may see, by its key or, where a shared result is to be read, by the token for that.
  private func scope(
    _ request: Request, for endpoint: Endpoint, _ context: CallContext
  ) async throws(Refusal) -> (AccessKey?, ScopedLibrary) {
    let whole = ScopedLibrary(whole: library, project: nil)
    // The schema is public.
    if endpoint == .suiteSchema { return (nil, whole) }
    if endpoint.isShareable, request.secret == nil, let token = request.header(ContractHeader.share) {
      let result = try await whole.ask { () throws(BackendError) in try await library.sharedResult(ofToken: token) }
      guard let result else { throw .wrongKey }
      if let seconds = throttle?.admit(-result) { throw .throttled(seconds: seconds) }
      return (nil, ScopedLibrary(whole: library, project: nil, onlyResult: result))
    }
    let key = try await admit(request, context)
    return (key, ScopedLibrary(whole: library, project: key.project))
  }

  /// The key of a client that may come now.
  private func admit(_ request: Request, _ context: CallContext) async throws(Refusal) -> AccessKey {
    let key = try await key(of: request)
    context.keyID.value = key.id
    if let seconds = throttle?.admit(key.id) { throw .throttled(seconds: seconds) }
    return key
  }

  private func key(of request: Request) async throws(Refusal) -> AccessKey {
    guard let secret = request.secret else { throw .noKey }
    let key: AccessKey?
    do throws(BackendError) { key = try await library.key(ofSecret: secret) } catch { throw Refusal(error) }
    guard let key else { throw .wrongKey }
    return key
  }

  /// What is no number names nothing.
  private func id(_ context: CallContext) throws(Refusal) -> Int {
    guard let text = context.parameters.get("id") else { return 0 }
    guard let id = Int(text), id > 0, String(id) == text else { throw .notFound }
    return id
  }

  /// Turns are counted from 0.
  private func turn(_ context: CallContext) throws(Refusal) -> Int? {
    guard let text = context.parameters.get("turn_id") else { return nil }
    guard let turn = Int(text), turn >= 0, String(turn) == text else { throw .notFound }
    return turn
  }

  private func body(of request: Request) async throws(Refusal) -> [UInt8] {
    if let length = request.headers[.contentLength].flatMap(Int.init), length > settings.mostBytes { throw .tooLarge }
    do {
      return Array(buffer: try await request.body.collect(upTo: settings.mostBytes))
    } catch is NIOTooManyBytesError {
      throw .tooLarge
    } catch {
      throw .malformed("the body broke off")
    }
  }

  /// Keys of different clients are told apart.
  private func launchKey(_ request: Request, _ key: AccessKey?) throws(Refusal) -> String? {
    guard
      let text = request.header(ContractHeader.standardIdempotencyKey) ?? request.header(ContractHeader.idempotencyKey)
    else { return nil }
    guard (1...255).contains(text.utf8.count) else { throw .malformed("an idempotency key has 1 to 255 characters") }
    return "\(key?.id ?? 0):\(text)"
  }

  /// By the client's own word for this server, as long as that can be one.
  private func base(_ request: Request) -> String {
    let scheme = request.header(ContractHeader.forwardedProtocol) == "https" ? "https" : "http"
    let host = request.head.authority ?? ""
    let isHost =
      !host.isEmpty
      && host.utf8.allSatisfy { byte in
        let character = Character(UnicodeScalar(byte))
        return character.isLetter || character.isNumber || ".:-[]".contains(character)
      }
    return "\(scheme)://\(isHost ? host : "\(settings.host):\(settings.port)")"
  }
}

extension Request {
  fileprivate func header(_ name: String) -> String? { HTTPFields.Element.Name(name).flatMap { headers[$0] } }

  /// The secret of a client, by the contract's header, its former name, or as a bearer's.
  fileprivate var secret: String? {
    if let secret = header(ContractHeader.key) ?? header(ContractHeader.formerKey) { return secret }
    guard let bearer = headers[.authorization], bearer.lowercased().hasPrefix("bearer ") else { return nil }
    return bearer.dropFirst(7).trimmed
  }
}

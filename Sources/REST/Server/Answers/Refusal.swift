import Evaluation
import Hummingbird

/// Why a request isn't carried out, in one of the contract's shapes: `{"detail": …}`, a list of messages by field, or a
/// bare list.
struct Refusal: Error, Sendable, Hashable {
  let status: HTTPResponse.Status
  var body: JSONValue
  /// Seconds after which it is worth trying again.
  var retryAfter: Int?
  /// What is for the log alone.
  var remark: String?

  private init(_ status: HTTPResponse.Status, _ body: JSONValue) {
    self.status = status
    self.body = body
  }

  static func detail(_ status: HTTPResponse.Status, _ message: String) -> Refusal {
    Refusal(status, ["detail": .string(message)])
  }

  static func fields(_ problems: JSONObject) -> Refusal { Refusal(.badRequest, .object(problems)) }
  static func field(_ name: String, _ message: String) -> Refusal { .fields([name: [.string(message)]]) }
  static func list(_ messages: [String]) -> Refusal { Refusal(.badRequest, JSONValue(messages)) }
  static func malformed(_ message: String) -> Refusal { .detail(.badRequest, message) }

  static let notFound = Refusal.detail(.notFound, "Not found.")
  static let invalidPage = Refusal.detail(.notFound, "Invalid page.")
  static let noKey = Refusal.detail(.unauthorized, "Authentication credentials were not provided.")
  static let wrongKey = Refusal.detail(.unauthorized, "Invalid API key.")
  static let forbidden = Refusal.detail(.forbidden, "You do not have permission to perform this action.")
  static func unsupported(mediaType: String) -> Refusal {
    .detail(.unsupportedMediaType, "Unsupported media type \"\(mediaType)\" in request.")
  }
  static let tooLarge = Refusal.detail(.contentTooLarge, "the body is too large")

  static func throttled(seconds: Int) -> Refusal {
    var refusal = Refusal.detail(
      .tooManyRequests, "Request was throttled. Expected available in \(seconds) second\(seconds == 1 ? "" : "s").")
    refusal.retryAfter = seconds
    return refusal
  }

  /// This refusal as the endpoints of test suites put it: `{"errors": {…}}`.
  var ofSuite: Refusal {
    guard status == .badRequest, body["detail"] == nil else { return self }
    var refusal = self
    refusal.body = ["errors": body]
    return refusal
  }
}

extension Refusal {
  /// What an engine's error comes to.
  init(_ error: BackendError) {
    switch error {
    case .unknown: self = .notFound
    case .refused(let problems): self = .fields(Self.byField(problems))
    case .badFile(let problems): self = .fields(Self.byPlace(problems))
    case .conflict(let message): self = .detail(.conflict, message)
    case .unsupported(let message): self = .malformed(message)
    case .unauthorized(let message): self = .detail(.forbidden, message)
    case .unreachable(let message), .storage(let message):
      self = .detail(.internalServerError, "the workspace can't be used now")
      remark = message
    case .overTime, .interrupted: self = .detail(.serviceUnavailable, "the server is about to stop")
    }
  }

  private static func byField(_ problems: [RequestProblem]) -> JSONObject {
    var fields = JSONObject()
    for problem in problems { fields.append(problem.message, to: problem.field.rawValue) }
    return fields
  }

  /// A document's problems by where they stand in it; a member that is missing is named by its place.
  private static func byPlace(_ problems: [FileProblem]) -> JSONObject {
    var fields = JSONObject()
    for problem in problems {
      let place = [problem.location, problem.missing ?? ""].filter { !$0.isEmpty }.joined(separator: ".")
      let message = problem.missing == nil ? problem.message : "this field is required"
      fields.append(message, to: place.isEmpty ? "non_field_errors" : place)
    }
    return fields
  }
}

extension JSONObject {
  /// Adds a message to a field's list.
  fileprivate mutating func append(_ message: String, to name: String) {
    self[name] = .array((self[name]?.array ?? []) + [.string(message)])
  }
}

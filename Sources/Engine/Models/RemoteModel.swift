import Evaluation
import NIOHTTP1
import Synchronization

/// A language model behind an endpoint with chat completions (OpenAI's API reference, "Create chat completion"), which
/// many servers speak.
///
/// It is asked with temperature 0 and a seed, and for a JSON object; where the endpoint refuses one of these by name, it
/// is left out from then on. A busy or failing server is asked again, three times in all; what was answered before is not
/// asked anew.
final class RemoteModel: ChatModel {
  /// How long an answer may take.
  static let patience = Duration.seconds(60)
  private static let tries = 3
  /// The longest that a busy server is waited for.
  private static let longestRest = Duration.seconds(30)
  private static let optional: JSONObject = [
    "temperature": 0, "seed": 0, "response_format": ["type": "json_object"],
  ]

  private let model: LanguageModel
  private let key: String?
  private let cache: AnswerCache
  private let timekeeper: any Timekeeper
  /// What the endpoint doesn't know.
  private let refused = Mutex<Set<String>>([])

  init(
    _ model: LanguageModel, key: String? = ModelKey.current, cache: AnswerCache, timekeeper: any Timekeeper
  ) {
    self.model = model
    self.key = key
    self.cache = cache
    self.timekeeper = timekeeper
  }

  var name: String { model.name }

  func answer(_ messages: [ChatMessage], attempt: Int) async throws(ModelFault) -> ModelAnswer {
    let question = AnswerCache.Question(url: model.url, model: model.name, messages: messages, attempt: attempt)
    if let known = cache[question] { return ModelAnswer(text: known, usage: TokenUsage()) }
    do throws(HTTPFault) {
      let completion = try await complete(messages, seed: attempt)
      let text = completion.content ?? ""
      cache[question] = text
      return ModelAnswer(text: text, usage: completion.usage)
    } catch {
      throw masked(ModelFault(error))
    }
  }

  private func complete(_ messages: [ChatMessage], seed: Int) async throws(HTTPFault) -> ChatCompletion {
    let requester = try HTTPRequester(CompletionsAddress.of(model.url), headers, limits: Limits())
    var failures = 0
    while true {
      do throws(HTTPFault) {
        return try ChatCompletion(await requester.post(body(messages, seed), within: Self.patience))
      } catch {
        if learn(from: error) { continue }
        failures += 1
        guard let rest = error.rest(after: failures), failures < Self.tries else { throw error }
        try await wait(min(rest, Self.longestRest))
      }
    }
  }

  private var headers: HTTPHeaders { key.map { ["Authorization": "Bearer \($0)"] } ?? [:] }

  private func body(_ messages: [ChatMessage], _ seed: Int) -> JSONValue {
    var body: JSONObject = ["model": .string(model.name), "messages": .array(messages.map(\.json))]
    let refused = refused.withLock { $0 }
    for option in Self.optional.members where !refused.contains(option.key) { body[option.key] = option.value }
    if body["seed"] != nil { body["seed"] = .integer(seed) }
    return .object(body)
  }

  /// Whether the endpoint refused something that can be left out, and hasn't before.
  private func learn(from fault: HTTPFault) -> Bool {
    guard case .status(400...422, let text) = fault else { return false }
    let named = Self.optional.keys.filter { text.contains($0) }
    return refused.withLock { refused in
      let former = refused.count
      refused.formUnion(named)
      return refused.count > former
    }
  }

  private func wait(_ duration: Duration) async throws(HTTPFault) {
    // An inbox to which nothing comes: it waits on the clock's alarm, and ends at once with the task.
    do { _ = try await Inbox(timekeeper: timekeeper).receive(before: timekeeper.now + duration) } catch {
      throw .cancelled
    }
  }

  /// Servers quote a key that they refuse.
  private func masked(_ fault: ModelFault) -> ModelFault {
    guard let key, !key.isEmpty else { return fault }
    var masked = ModelFault(fault.reason.replacing(key, with: "***"))
    masked.isCancelled = fault.isCancelled
    return masked
  }
}

extension HTTPFault {
  /// How long to leave the server alone before it is asked again; nil where that would change nothing.
  fileprivate func rest(after failures: Int) -> Duration? {
    let backoff = Duration.seconds(1 << (failures - 1))
    return switch self {
    case .tooManyRequests(let retryAfter): retryAfter ?? backoff
    case .status(500..., _), .closed: backoff
    default: nil
    }
  }
}

import Evaluation

/// What a result is launched of: a key that was used for one thing stands for no other.
enum LaunchOrigin: Sendable, Hashable {
  /// A request alone, which is kept with the result.
  case request
  /// A test suite, known by its hash, and the request around it.
  case suite(String)
  case rerun(of: Int, onlyFailed: Bool)

  init(suite: JSONObject, _ request: RunRequest) {
    let said: JSONValue = [
      .object(suite), request.json, .string(request.channel.rawValue), request.model?.json ?? .null,
      .string(request.functionReach.rawValue),
    ]
    self = .suite(SHA256.hash(said.utf8))
  }

  /// As it is kept; nil for a request.
  var text: String? {
    switch self {
    case .request: nil
    case .suite(let hash): "suite \(hash)"
    case .rerun(let result, let onlyFailed): "rerun \(result)" + (onlyFailed ? " failed" : "")
    }
  }
}

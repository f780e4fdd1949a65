import Foundation

/// The key for the language model, which is the environment's alone, so that no file and no history holds it.
enum ModelKey {
  /// `EVSH_MODEL_KEY`, then `OPENAI_API_KEY`; nil where neither is set, which many local servers are content with.
  static var current: String? { find(in: ProcessInfo.processInfo.environment) }

  static func find(in environment: [String: String]) -> String? {
    ["EVSH_MODEL_KEY", "OPENAI_API_KEY"].lazy.compactMap { environment[$0] }.first { !$0.isEmpty }
  }
}

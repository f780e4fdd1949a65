/// Where a chat-completions endpoint takes its requests.
enum CompletionsAddress {
  /// The address of an API, `https://api.openai.com/v1`, or of its endpoint itself.
  static func of(_ url: String) -> String {
    let path = "/chat/completions"
    let base = url.hasSuffix("/") ? String(url.dropLast()) : url
    return base.hasSuffix(path) ? base : base + path
  }
}

import Evaluation

extension RunRequest {
  /// The same request as a line of curl; the key stays in its variable.
  var curl: String {
    "curl -X POST \"$EVSH_URL/test_framework/v1/scenarios/\(operation)/\" -H \"X-CEKURA-API-KEY: $EVSH_API_KEY\" "
      + "-H 'Content-Type: application/json' -d '\(json.compact.shellQuoted)'"
  }
}

extension String {
  /// The text for a place between single quotes of a POSIX shell.
  var shellQuoted: String {
    split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''")
  }
}

import Evaluation

/// A test suite that is sent whole, from `spec` or an uploaded `file`, and the request around it.
struct SuiteRequest: Sendable {
  let suite: JSONObject
  let request: RunRequest

  init(_ fields: JSONObject) throws(Refusal) {
    var reader = FieldReader(fields)
    guard let suite = reader.object("spec") ?? reader.object("file") else {
      reader.refuse("spec", "this field is required")
      try reader.finish()
      throw .field("spec", "this field is required")
    }
    let channel = reader.text("channel") ?? "text"
    if !["voice", "text"].contains(channel) {
      reader.refuse("channel", "this server holds runs as text, not by '\(channel)'")
    }
    var request = RunRequest()
    request.agent = reader.integer("agent_id")
    request.project = reader.integer("project_id")
    request.label = reader.text("name", longest: RunRequest.longestLabel)
    request.frequency = reader.integer("frequency")
    request.concurrency = reader.integer("concurrency_limit")
    if request.agent == nil { reader.refuse("agent_id", "this field is required") }
    try reader.finish()
    (self.suite, self.request) = (suite, request)
  }
}

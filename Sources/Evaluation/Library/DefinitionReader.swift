/// Reads definitions from the documents that files have: whoever is sent one by a server of evsh's own reads it by the
/// engine's rules. Each is nil where the document isn't one of this version's.
package protocol DefinitionReader: Sendable {
  func project(_ document: JSONObject) -> Project?
  func agent(_ document: JSONObject) -> Agent?
  func personality(_ document: JSONObject) -> Personality?
  func profile(_ document: JSONObject) -> TestProfile?
  func evaluator(_ document: JSONObject) -> Evaluator?
}

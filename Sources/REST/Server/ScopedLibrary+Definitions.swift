import Evaluation

extension ScopedLibrary {
  /// Refuses a definition that refers to what isn't there for the client, and gives one that names no project the key's.
  func check(_ form: inout DefinitionForm) async throws(Refusal) {
    if project != nil, form.kind == .project {
      throw .forbidden
    }
    try await check(form, "project", try await projects().map(\.id))
    try await check(form, "agent", try await agents().map(\.id))
    try await check(form, "personality", try await personalities().map(\.id))
    try await check(form, "test_profile", try await profiles().map(\.id))
    guard let project, form.kind != .project else { return }
    if form.document["project"] == nil { form.set("project", .integer(project)) }
    guard form.document["project"] == .integer(project) else {
      throw .field("project", "Invalid pk - object does not exist.")
    }
  }

  private func check(_ form: DefinitionForm, _ name: String, _ known: [Int]) async throws(Refusal) {
    guard let value = form.document[name], value != .null else { return }
    guard let id = value.integer else { throw .field(name, "expected an id") }
    if !known.contains(id) { throw .field(name, "Invalid pk \"\(id)\" - object does not exist.") }
  }
}

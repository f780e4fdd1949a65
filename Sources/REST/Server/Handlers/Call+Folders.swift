import Evaluation

/// Folders. They are known by their project and their dotted path.
extension Call {
  /// The longest name of one folder.
  private static let longestName = 100

  func createFolder() async throws(Refusal) -> Answer {
    let (name, project) = (try name("name"), try await folderProject())
    let parent = try optionalPath("parent_path")
    let path = [parent, name].compactMap(\.self).joined(separator: ".")
    try await library.ask { () throws(BackendError) in try await library.whole.createFolder(path, project: project) }
    return .created(Folder(path: path, project: project).answer)
  }

  func renameFolder() async throws(Refusal) -> Answer {
    let (path, name) = (try requiredPath(), try name("name"))
    let parent = path.split(separator: ".").dropLast()
    return try await move(path, to: (parent + [name[...]]).joined(separator: "."))
  }

  func moveFolder() async throws(Refusal) -> Answer {
    let path = try requiredPath()
    let name = path.split(separator: ".").last.map(String.init) ?? path
    let parent = try optionalPath("new_parent_path")
    return try await move(path, to: [parent, name].compactMap(\.self).joined(separator: "."))
  }

  private func move(_ path: String, to newPath: String) async throws(Refusal) -> Answer {
    let project = try await folderProject()
    try await library.ask { () throws(BackendError) in
      try await library.whole.moveFolder(path, to: newPath, project: project)
    }
    return .ok(Folder(path: newPath, project: project).answer)
  }

  func deleteFolder() async throws(Refusal) -> Answer {
    let (path, project) = (try requiredPath(), try await folderProject())
    try await library.ask { () throws(BackendError) in try await library.whole.deleteFolder(path, project: project) }
    return .noContent
  }

  private func folderProject() async throws(Refusal) -> Int {
    var reader = FieldReader(fields)
    guard let id = reader.integer("project_id") else {
      reader.refuse("project_id", "this field is required")
      try reader.finish()
      return 0
    }
    return try await library.project(id).id
  }

  private func name(_ field: String) throws(Refusal) -> String {
    guard let name = fields[field]?.string?.trimmed, !name.isEmpty else {
      throw .field(field, "this field is required")
    }
    guard name.unicodeScalars.count <= Self.longestName else {
      throw .field(field, "has \(name.unicodeScalars.count) characters, \(Self.longestName) are allowed")
    }
    guard !name.contains(".") else { throw .field(field, "a folder's name has no dots: give its parent apart") }
    return name
  }

  private func requiredPath() throws(Refusal) -> String {
    guard let path = try optionalPath("path") else { throw .field("path", "this field is required") }
    return path
  }

  private func optionalPath(_ field: String) throws(Refusal) -> String? {
    guard let path = fields[field]?.string, !path.isEmpty else { return nil }
    let parts = path.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.allSatisfy({ !$0.isEmpty && $0.count <= Self.longestName && $0.trimmed == $0 }) else {
      throw .field(field, "'\(path)' is no folder, expected names with dots between, Sales.Inbound")
    }
    return path
  }
}

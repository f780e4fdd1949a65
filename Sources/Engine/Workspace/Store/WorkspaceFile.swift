import Evaluation
import FoundationEssentials

/// The file that a workspace stands in, before a database is made of it: readable for its owner only.
enum WorkspaceFile {
  /// Makes the file and its folders where there are none; what is there already keeps its permissions.
  static func prepare(_ path: String) throws(BackendError) {
    let files = FileManager.default
    if files.fileExists(atPath: path) { return }
    let folder = path.lastIndex(of: "/").map { String(path[..<$0]) } ?? ""
    if !folder.isEmpty, !files.fileExists(atPath: folder) {
      do {
        try files.createDirectory(
          atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
      } catch {
        throw .storage("the folder '\(folder)' for the workspace can't be made")
      }
    }
    guard files.createFile(atPath: path, contents: nil, attributes: [.posixPermissions: 0o600]) else {
      throw .storage("the workspace '\(path)' can't be made there")
    }
  }
}

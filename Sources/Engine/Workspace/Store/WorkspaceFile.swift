import Evaluation
import FoundationEssentials

import Glibc

/// The file that a workspace stands in, as it is made: readable for its owner only.
enum WorkspaceFile {
  /// Makes the file and its folders where there are none; what is there already keeps its permissions.
  ///
  /// The file is made aside, with all its tables, and then given its name: several processes may be about to make it.
  static func prepare(_ path: String, fill: (_ path: String) throws -> Void) throws {
    if FileManager.default.fileExists(atPath: path) { return }
    try makeFolder(of: path)
    let fresh = path + ".\(getpid())-\(UInt64.random(in: 0...UInt64.max))"
    let descriptor = open(fresh, O_CREAT | O_EXCL | O_WRONLY, 0o600)
    guard descriptor >= 0 else { throw impossible(path) }
    close(descriptor)
    defer { unlink(fresh) }
    try fill(fresh)
    if link(fresh, path) == 0 || errno == EEXIST { return }
    // There are file systems without links.
    guard rename(fresh, path) == 0 else { throw impossible(path) }
  }

  private static func impossible(_ path: String) -> BackendError {
    .storage("the workspace '\(path)' can't be made there")
  }

  private static func makeFolder(of path: String) throws(BackendError) {
    let folder = path.lastIndex(of: "/").map { String(path[..<$0]) } ?? ""
    guard !folder.isEmpty, !FileManager.default.fileExists(atPath: folder) else { return }
    do {
      try FileManager.default.createDirectory(
        atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    } catch {
      throw .storage("the folder '\(folder)' for the workspace can't be made")
    }
  }
}

import Foundation
import Shell

/// The entries of folders, for completion.
enum FolderListing {
  /// What is in a folder that is named as a user types it, `suites/`, `~/suites/`, or empty for the current one; nothing
  /// where it can't be read.
  static func entries(of folder: String) -> [FileName] {
    let path = folder.hasPrefix("~/") ? NSHomeDirectory() + folder.dropFirst() : folder.isEmpty ? "." : folder
    let url = URL(fileURLWithPath: path, isDirectory: true)
    let entries = try? FileManager.default.contentsOfDirectory(at: url, includingPropertiesForKeys: [.isDirectoryKey])
    return (entries ?? []).map { entry in
      let isFolder = (try? entry.resourceValues(forKeys: [.isDirectoryKey]))?.isDirectory ?? false
      return FileName(entry.lastPathComponent, isFolder: isFolder)
    }
  }
}

// With the server in the same program the compiler finds the system's `stat` in this module alone.
import CDispatch
import Foundation
import Shell

/// Writes files: anew, whole or not at all; what is no plain file, such as a pipe, is written into.
enum FileWriter {
  /// Writes a file anew. A link stays one; so do the permissions of what is there.
  static func replace(_ path: String, by text: String) throws(FileError) {
    if let obstacle = obstacle(to: path) { throw FileError(obstacle) }
    let target = realpath(path, nil).map { resolved in
      defer { free(resolved) }
      return String(cString: resolved)
    }
    guard let target else { return try replaceAside(path, by: text, mode: 0o666 & ~mask) }
    var status = stat()
    guard stat(target, &status) == 0 else { throw FileError(ScriptFile.reason(errno)) }
    if status.st_mode & S_IFMT == S_IFREG { return try replaceAside(target, by: text, mode: status.st_mode & 0o7777) }
    try write(text, to: path, O_WRONLY)
  }

  /// Writes a file anew that only its owner can read.
  static func replacePrivately(_ path: String, by text: String) throws(FileError) {
    try replaceAside(path, by: text, mode: 0o600)
  }

  /// Adds to the end of a file.
  static func add(_ text: String, to path: String) throws(FileError) {
    try write(text, to: path, O_WRONLY | O_APPEND | O_CREAT)
  }

  /// Why a file couldn't be written now; nil where it could.
  static func obstacle(to path: String) -> String? {
    var status = stat()
    if stat(path, &status) == 0 {
      if status.st_mode & S_IFMT == S_IFDIR { return "it is a folder" }
      let isWritable = status.st_mode & S_IFMT != S_IFREG || status.st_mode & 0o222 != 0 && access(path, W_OK) == 0
      return isWritable ? nil : "permission denied"
    }
    let folder = path.lastIndex(of: "/").map { $0 == path.startIndex ? "/" : String(path[..<$0]) } ?? "."
    if stat(folder, &status) != 0 || status.st_mode & S_IFMT != S_IFDIR { return "no such folder" }
    return access(folder, W_OK) == 0 ? nil : "permission denied"
  }

  private static func replaceAside(_ path: String, by text: String, mode: mode_t) throws(FileError) {
    var template = Array((path + ".XXXXXX").utf8CString)
    let descriptor = mkstemp(&template)
    guard descriptor >= 0 else { throw FileError(ScriptFile.reason(errno)) }
    defer { close(descriptor) }
    let written = write(text, to: descriptor)
    guard written, fchmod(descriptor, mode) == 0, rename(template, path) == 0 else {
      let reason = ScriptFile.reason(errno)
      unlink(template)
      throw FileError(reason)
    }
  }

  private static func write(_ text: String, to path: String, _ flags: Int32) throws(FileError) {
    let descriptor = open(path, flags | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw FileError(ScriptFile.reason(errno)) }
    defer { close(descriptor) }
    if !write(text, to: descriptor) { throw FileError(ScriptFile.reason(errno)) }
  }

  /// Writes all of a text; false, with errno, where that fails.
  private static func write(_ text: String, to descriptor: Int32) -> Bool {
    var text = text
    return text.withUTF8 { bytes in
      var rest = UnsafeRawBufferPointer(bytes)[...]
      while !rest.isEmpty {
        let count = Foundation.write(descriptor, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
        if count < 0, errno != EINTR { return false }
        rest = rest.dropFirst(max(0, count))
      }
      return true
    }
  }

  /// What the process takes from the permissions of new files.
  private static var mask: mode_t {
    let mask = umask(0)
    umask(mask)
    return mask
  }
}

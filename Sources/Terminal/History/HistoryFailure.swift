import Glibc

/// Why the history can't be read or written, in words for the user.
package struct HistoryFailure: Error, Sendable, Hashable {
  package let message: String

  /// What could not be done, with the system's reason.
  init(_ deed: String, code: Int32 = errno) {
    message = "\(deed): " + String(cString: strerror(code)).lowercased()
  }

  /// A failure that the system has no word for.
  init(_ deed: String, because reason: String) { message = "\(deed): \(reason)" }
}

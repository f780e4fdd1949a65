import Foundation

/// `$PAGER`, for replies that are taller than the window.
enum Pager {
  /// Shows a text in the pager; false where there is none or it can't be started.
  static func show(_ text: String) -> Bool {
    let environment = ProcessInfo.processInfo.environment
    guard let program = environment["PAGER"], !program.isEmpty else { return false }
    // As git does it: where the user says nothing, less keeps colours and leaves short texts on the screen.
    if environment["LESS"] == nil { setenv("LESS", "FRX", 0) }
    guard let pipe = popen(program, "we") else { return false }
    let bytes = Array(text.utf8)
    // A pager that is left before the end reads no more; that is no error.
    fwrite(bytes, 1, bytes.count, pipe)
    return pclose(pipe) >> 8 != 127
  }
}

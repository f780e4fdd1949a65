import Glibc

extension History {
  /// Where history stands by default; nil where nothing says which folder is the user's.
  package static var defaultPath: String? {
    defaultPath { name in getenv(name).map { String(cString: $0) } }
  }

  /// The place among the user's state files (XDG Base Directory Specification, which ignores relative paths).
  static func defaultPath(_ environment: (String) -> String?) -> String? {
    func folder(_ name: String) -> String? { environment(name).flatMap { $0.hasPrefix("/") ? $0 : nil } }
    let state = folder("XDG_STATE_HOME") ?? folder("HOME").map { $0 + "/.local/state" }
    return state.map { $0 + "/evsh/history" }
  }
}

import Synchronization

/// Secrets that are known to be such, wherever they occur; whoever has them may learn of more.
///
/// Those of less than four bytes are left out: they would be found in any text.
final class KnownSecrets: Sendable {
  private let state: Mutex<[String]>

  init(_ texts: [String]) { state = Mutex(texts.filter { $0.utf8.count >= 4 }) }

  var texts: [String] { state.withLock { $0 } }

  func add(_ text: String) {
    state.withLock { texts in
      if text.utf8.count >= 4, !texts.contains(text) { texts.append(text) }
    }
  }
}

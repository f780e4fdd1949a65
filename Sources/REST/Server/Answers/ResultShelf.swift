import Evaluation
import NIOCore
import Synchronization

/// Answers about results that were made before, and are given again while the result is as it was: many clients look at
/// the same result again and again.
final class ResultShelf: Sendable {
  /// How many bytes of answers are kept.
  private static let most = 16 << 20

  private struct Place: Hashable {
    let result: Int
    /// Whose names the answer tells.
    let scope: Int?
  }

  private struct Kept {
    var answers: [Place: (version: ResultVersion, document: ByteBuffer)] = [:]
    var bytes = 0

    mutating func keep(_ document: ByteBuffer, _ version: ResultVersion, at place: Place) {
      if let former = answers.removeValue(forKey: place) { bytes -= former.document.readableBytes }
      if bytes + document.readableBytes > most {
        answers = [:]
        bytes = 0
      }
      guard document.readableBytes <= most else { return }
      answers[place] = (version, document)
      bytes += document.readableBytes
    }
  }

  private let kept = Mutex(Kept())

  /// The answer that was made of this state of a result, otherwise a new one.
  func document(
    ofResult id: Int, for library: ScopedLibrary, _ make: () async throws(Refusal) -> JSONValue
  ) async throws(Refusal) -> ByteBuffer {
    // Asked first: what changes while the answer is made makes it old.
    let version = try await library.version(ofResult: id)
    let place = Place(result: id, scope: library.project)
    if let former = kept.withLock({ $0.answers[place] }), former.version == version { return former.document }
    let document = ByteBuffer(try await make())
    kept.withLock { $0.keep(document, version, at: place) }
    return document
  }
}

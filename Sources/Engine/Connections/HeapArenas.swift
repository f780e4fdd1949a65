import CMalloc
import Foundation

/// How many heaps the C library keeps: by its own measure eight a core, and what one thread has given back another can't
/// use, which adds up where many conversations are held at once.
enum HeapArenas {
  /// One a core, two at least (mallopt(3)).
  static func bound() { mallopt(M_ARENA_MAX, Int32(max(2, ProcessInfo.processInfo.activeProcessorCount))) }
}

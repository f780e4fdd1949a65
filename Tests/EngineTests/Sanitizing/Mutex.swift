#if THREAD_SANITIZER
  @testable import Engine

  /// The engine's own in place of the standard library's, by name.
  typealias Mutex = Engine.Mutex
#endif

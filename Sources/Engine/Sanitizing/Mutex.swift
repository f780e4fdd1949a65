#if THREAD_SANITIZER
  import Glibc

  /// Stands for the standard library's `Mutex` where the thread sanitizer looks on: that one is a futex of its own, whose
  /// order the sanitizer can't see, so it would take each access for a race. See `scripts/sanitize`.
  struct Mutex<Value>: ~Copyable, Sendable {
    /// The value, and the POSIX mutex that guards it; both stay where they are.
    private final class Guarded: @unchecked Sendable {
      // The mutex is what makes it safe to share.
      let mutex = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
      var value: Value

      init(_ value: consuming Value) {
        self.value = value
        pthread_mutex_init(mutex, nil)
      }

      deinit {
        pthread_mutex_destroy(mutex)
        mutex.deallocate()
      }
    }

    private let guarded: Guarded

    init(_ value: sending Value) { guarded = Guarded(value) }

    borrowing func withLock<Result, Failure: Error>(
      _ body: (inout Value) throws(Failure) -> Result
    ) throws(Failure) -> Result {
      pthread_mutex_lock(guarded.mutex)
      defer { pthread_mutex_unlock(guarded.mutex) }
      return try body(&guarded.value)
    }
  }
#endif

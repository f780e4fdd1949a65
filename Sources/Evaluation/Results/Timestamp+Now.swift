import Glibc

extension Timestamp {
  /// By this machine's clock (clock_gettime(3), `CLOCK_REALTIME`).
  package static var now: Timestamp {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    return Timestamp(microseconds: time.tv_sec * 1_000_000 + time.tv_nsec / 1000)
  }
}

import Glibc

/// What Ctrl-Z does while the terminal makes no signals of keys.
enum Suspension {
  /// Stops this process and the others of its group, as the terminal would; returns when it goes on.
  static func sleep() {
    // To the whole group it goes by kill, but that stops the own process only some time later, so it is left out there.
    signal(SIGTSTP, SIG_IGN)
    kill(0, SIGTSTP)
    signal(SIGTSTP, SIG_DFL)
    // Threads may be started with signals blocked.
    var stop = sigset_t()
    sigemptyset(&stop)
    sigaddset(&stop, SIGTSTP)
    pthread_sigmask(SIG_UNBLOCK, &stop, nil)
    raise(SIGTSTP)
  }
}

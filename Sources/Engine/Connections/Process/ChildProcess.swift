#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif
import Subprocess
import Synchronization

#if canImport(System)
  import System
#else
  import SystemPackage
#endif

/// A program running in a process group of its own, which doesn't outlive it.
final class ChildProcess: Sendable {
  private let group = Mutex<pid_t?>(nil)
  private let life = Mutex<Task<Void, Never>?>(nil)

  /// Starts the program on the three pipes' ends that are its own, which are closed in any case; `ended` is called
  /// once, when it has ended and been reaped. Throws `.cannotStart`.
  static func start(
    _ configuration: Configuration, on pipes: ProgramPipes, ended: @escaping @Sendable (TerminationStatus) -> Void
  ) async throws(ConnectionFault) -> ChildProcess {
    let child = ChildProcess()
    let started: Result<Void, ConnectionFault> = await withCheckedContinuation { continuation in
      let life = Task { await child.live(configuration, on: pipes, started: continuation, ended: ended) }
      child.life.withLock { $0 = life }
    }
    try started.get()
    return child
  }

  private func live(
    _ configuration: Configuration, on pipes: ProgramPipes,
    started: CheckedContinuation<Result<Void, ConnectionFault>, Never>,
    ended: @Sendable (TerminationStatus) -> Void
  ) async {
    var hasStarted = false
    do {
      let result = try await run(
        configuration,
        input: .fileDescriptor(pipes.childInput, closeAfterSpawningProcess: true),
        output: .fileDescriptor(pipes.childOutput, closeAfterSpawningProcess: true),
        error: .fileDescriptor(pipes.childError, closeAfterSpawningProcess: true)
      ) { execution in
        self.group.withLock { $0 = execution.processIdentifier.value }
        hasStarted = true
        started.resume(returning: .success(()))
      }
      buryGroup()
      ended(result.terminationStatus)
    } catch {
      guard hasStarted else { return started.resume(returning: .failure(.cannotStart(Self.reason(error)))) }
      // It can't be watched: then it must not go on.
      buryGroup()
      ended(.signaled(SIGKILL))
    }
  }

  /// The file is there and may be run, or it wouldn't have been tried.
  private static func reason(_ error: any Error) -> String {
    guard let error = error as? SubprocessError else { return "\(error)" }
    switch error.underlyingError {
    case .noSuchFileOrDirectory?: return "the interpreter named in its first line isn't there"
    case .execFormatError?: return "it is no program: a script begins with #! and its interpreter"
    case let cause: return cause.map { "\($0)" } ?? "\(error)"
    }
  }

  /// Sends a signal to the program and all that it started, unless it has ended.
  func signal(_ number: CInt) {
    group.withLock { group in if let group { _ = kill(-group, number) } }
  }

  /// Waits until the program has ended and been reaped, also in a task that is cancelled.
  func waitForEnd() async { await life.withLock { $0 }?.value }

  /// Kills what the program left behind. The number can't mean anybody else: as long as one of the group lives it
  /// isn't given out, and otherwise only after all the others have been.
  private func buryGroup() {
    group.withLock { group in
      if let group { _ = kill(-group, SIGKILL) }
      group = nil
    }
  }
}

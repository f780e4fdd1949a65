import Glibc
import NIOCore
import Subprocess
import Synchronization

import SystemPackage

/// A program running in a process group of its own, which doesn't outlive it.
final class ChildProcess: Sendable {
  /// Fulfilled when the program has ended and been reaped, and all that it started is killed.
  let ended: EventLoopFuture<TerminationStatus>
  private let group = Mutex<pid_t?>(nil)

  private init(ended: EventLoopFuture<TerminationStatus>) { self.ended = ended }

  /// Starts the program on the three pipes' ends that are its own, which are closed in any case. Throws `.cannotStart`.
  static func start(
    _ configuration: Configuration, on pipes: ProgramPipes, loop: any EventLoop
  ) async throws(ConnectionFault) -> ChildProcess {
    let ended = loop.makePromise(of: TerminationStatus.self)
    let child = ChildProcess(ended: ended.futureResult)
    let started: Result<Void, ConnectionFault> = await withCheckedContinuation { continuation in
      Task { await child.live(configuration, on: pipes, started: continuation, ended: ended) }
    }
    try started.get()
    return child
  }

  private func live(
    _ configuration: Configuration, on pipes: ProgramPipes,
    started: CheckedContinuation<Result<Void, ConnectionFault>, Never>,
    ended: EventLoopPromise<TerminationStatus>
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
      ended.succeed(result.terminationStatus)
    } catch {
      // One that can't be watched must not go on.
      buryGroup()
      ended.succeed(.signaled(SIGKILL))
      if !hasStarted { started.resume(returning: .failure(.cannotStart(Self.reason(error)))) }
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

  /// Whether the program hasn't ended, be it reaped or not.
  var isAlive: Bool {
    group.withLock { group in
      guard let group else { return false }
      var info = siginfo_t()
      return waitid(P_PID, id_t(group), &info, WEXITED | WNOHANG | WNOWAIT) == 0 && info.si_signo == 0
    }
  }

  /// Sends a signal to the program and all that it started, unless it has ended.
  func signal(_ number: CInt) {
    group.withLock { group in if let group { _ = kill(-group, number) } }
  }

  /// Kills what the program left behind. The number can't mean anybody else: as long as one of the group lives it
  /// isn't given out, and otherwise only after all the others have been.
  private func buryGroup() {
    group.withLock { group in
      if let group { _ = kill(-group, SIGKILL) }
      group = nil
    }
  }
}

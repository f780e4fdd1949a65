import Foundation

/// A program to be started at a pseudo-terminal, as the leader of a session of its own.
struct TerminalProgram {
  let executable: String
  let arguments: [String]
  let environment: [String: String]
  let folder: String

  /// Starts it; its process id. Opening the terminal makes it the session's controlling one.
  func start(at terminal: PseudoTerminal) throws -> pid_t {
    var files = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&files)
    defer { posix_spawn_file_actions_destroy(&files) }
    posix_spawn_file_actions_addopen(&files, STDIN_FILENO, terminal.path, O_RDWR, 0)
    posix_spawn_file_actions_adddup2(&files, STDIN_FILENO, STDOUT_FILENO)
    posix_spawn_file_actions_adddup2(&files, STDIN_FILENO, STDERR_FILENO)
    var attributes = Self.attributes()
    defer { posix_spawnattr_destroy(&attributes) }

    // 'env' changes the folder, which posix_spawn can't do everywhere, and becomes the program.
    let call = ["/usr/bin/env", "-C", folder, executable] + arguments
    let words = call.map { strdup($0) } + [nil]
    let variables = environment.map { strdup("\($0)=\($1)") } + [nil]
    defer { for text in words + variables { free(text) } }
    var process: pid_t = 0
    let error = posix_spawn(&process, call[0], &files, &attributes, words, variables)
    guard error == 0 else { throw POSIXError(POSIXErrorCode(rawValue: error) ?? .EIO) }
    return process
  }

  /// A new session, and every signal as for a program that a shell starts, whatever this thread blocks or ignores.
  private static func attributes() -> posix_spawnattr_t {
    // As in <spawn.h>, where it is only for those who ask for GNU's extensions.
    let setSession: Int32 = 0x80
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    posix_spawnattr_setflags(&attributes, Int16(setSession | POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK))
    var signals = sigset_t()
    sigemptyset(&signals)
    posix_spawnattr_setsigmask(&attributes, &signals)
    sigfillset(&signals)
    posix_spawnattr_setsigdefault(&attributes, &signals)
    return attributes
  }
}

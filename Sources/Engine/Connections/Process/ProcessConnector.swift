import Evaluation
import NIOCore
import NIOPosix
import Subprocess

import Glibc
import SystemPackage

/// Starts a program for each call, in a process group of its own.
///
/// The program gets evsh's environment and what `ProgramEnvironment` adds, exchanges the messages of the chat protocol
/// as JSON lines on its standard input and output, and should end when its input does.
struct ProcessConnector: AgentConnector {
  let program: Connection.Program
  let limits: Limits
  let group: any EventLoopGroup
  let timekeeper: any Timekeeper
  /// Searched for programs before the path.
  var ownFolder = ProgramFile.ownFolder

  func connect(_ call: CallContext) async throws(ConnectionFault) -> any AgentConnection {
    if Task.isCancelled { throw .cancelled }
    let configuration = try configuration(call)
    let loop = group.any()
    let pipes = try ProgramPipes()
    let child: ChildProcess
    do {
      child = try await ChildProcess.start(configuration, on: pipes, loop: loop)
    } catch {
      pipes.close()
      throw error
    }
    return try await connection(to: child, on: pipes, loop: loop)
  }

  private func configuration(_ call: CallContext) throws(ConnectionFault) -> Configuration {
    let file = try ProgramFile(of: program, beside: ownFolder)
    var options = PlatformOptions()
    options.processGroupID = 0
    return Configuration(
      executable: .path(FilePath(file.path)),
      arguments: Arguments(
        executablePathOverride: program.command.first, remainingValues: Array(program.command.dropFirst())),
      environment: try ProgramEnvironment(program, call: call).environment,
      workingDirectory: program.directory.map { FilePath($0) },
      platformOptions: options
    )
  }

  /// Reads and writes the pipes on the loop.
  private func connection(
    to child: ChildProcess, on pipes: ProgramPipes, loop: any EventLoop
  ) async throws(ConnectionFault) -> any AgentConnection {
    let inbox = Inbox(timekeeper: timekeeper)
    let ending = ProgramEnding(inbox: inbox, timekeeper: timekeeper) { child.isAlive }
    let longest = limits.messageBytes
    var untaken = [pipes.input, pipes.output, pipes.error]
    do {
      let input = try await NIOPipeBootstrap(group: loop)
        .takingOwnershipOfDescriptor(output: pipes.input.rawValue).get()
      untaken.removeFirst()
      let output = try await OutputPipe(pipes.output.rawValue, loop: loop) {
        LineReader(inbox: inbox, longest: longest) { ending.outputEnded($0) }
      }
      untaken.removeFirst()
      let errors = try await OutputPipe(pipes.error.rawValue, loop: loop) { ErrorTail { ending.errorsEnded($0) } }
      child.ended.whenSuccess { status in
        output.drain()
        errors.drain()
        ending.exited(status)
      }
      return ProcessConnection(
        child: child, input: input, output: output.channel, inbox: inbox, timekeeper: timekeeper)
    } catch {
      child.signal(SIGKILL)
      for descriptor in untaken { try? descriptor.close() }
      throw .cannotStart("its pipes can't be watched: \(error)")
    }
  }
}

import Evaluation
import NIOCore
import NIOPosix
import Subprocess

#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif
#if canImport(System)
  import System
#else
  import SystemPackage
#endif

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
    let inbox = Inbox(timekeeper: timekeeper)
    let ending = ProgramEnding(inbox: inbox, timekeeper: timekeeper)
    let configuration = try configuration(call)
    let pipes = try ProgramPipes()
    let child: ChildProcess
    do {
      child = try await ChildProcess.start(configuration, on: pipes) { ending.exited($0) }
    } catch {
      pipes.close()
      throw error
    }
    return try await connection(to: child, on: pipes, inbox: inbox, ending: ending)
  }

  private func configuration(_ call: CallContext) throws(ConnectionFault) -> Configuration {
    let file = try ProgramFile(of: program, beside: ownFolder)
    var options = PlatformOptions()
    options.processGroupID = 0
    return Configuration(
      executable: .path(FilePath(file.path)),
      arguments: Arguments(
        executablePathOverride: program.command.first, remainingValues: Array(program.command.dropFirst())),
      environment: ProgramEnvironment(program, call: call).environment,
      workingDirectory: program.directory.map { FilePath($0) },
      platformOptions: options
    )
  }

  private func connection(
    to child: ChildProcess, on pipes: ProgramPipes, inbox: Inbox, ending: ProgramEnding
  ) async throws(ConnectionFault) -> any AgentConnection {
    let bootstrap = NIOPipeBootstrap(group: group.any())
    let longest = limits.messageBytes
    var untaken = [pipes.input, pipes.output, pipes.error]
    do {
      let input = try await bootstrap.takingOwnershipOfDescriptor(output: pipes.input.rawValue).get()
      untaken.removeFirst()
      let output = try await bootstrap.channelInitializer { channel in
        channel.add(LineReader(inbox: inbox, longest: longest) { ending.outputEnded($0) })
      }.takingOwnershipOfDescriptor(input: pipes.output.rawValue).get()
      untaken.removeFirst()
      let errors = try await bootstrap.channelInitializer { channel in
        channel.add(ErrorTail { ending.errorsEnded($0) })
      }.takingOwnershipOfDescriptor(input: pipes.error.rawValue).get()
      return ProcessConnection(
        child: child, input: input, output: output, errors: errors, inbox: inbox, timekeeper: timekeeper)
    } catch {
      child.signal(SIGKILL)
      for descriptor in untaken { try? descriptor.close() }
      throw .cannotStart("its pipes can't be watched: \(error)")
    }
  }
}

extension NIOCore.Channel {
  /// Adds the handler to a channel that is being set up, on its event loop.
  fileprivate func add(_ handler: @autoclosure () -> some ChannelHandler) -> EventLoopFuture<Void> {
    eventLoop.makeCompletedFuture { try pipeline.syncOperations.addHandler(handler()) }
  }
}

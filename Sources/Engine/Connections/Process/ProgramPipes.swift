import SystemPackage

/// The pipes of a program's standard input, output and error. None is inherited by what is started meanwhile.
struct ProgramPipes: Sendable {
  let childInput: FileDescriptor
  let childOutput: FileDescriptor
  let childError: FileDescriptor
  let input: FileDescriptor
  let output: FileDescriptor
  let error: FileDescriptor

  init() throws(ConnectionFault) {
    var opened: [FileDescriptor] = []
    do {
      (childInput, input) = try Self.pipe(&opened)
      (output, childOutput) = try Self.pipe(&opened)
      (error, childError) = try Self.pipe(&opened)
    } catch {
      for descriptor in opened { try? descriptor.close() }
      throw .cannotStart("no pipe for it can be made: \(error); see ulimit -n")
    }
  }

  /// Closes the ends that are evsh's.
  func close() {
    for descriptor in [input, output, error] { try? descriptor.close() }
  }

  private static func pipe(_ opened: inout [FileDescriptor]) throws -> (FileDescriptor, FileDescriptor) {
    let (reader, writer) = try FileDescriptor.pipe(options: .closeOnExec)
    opened += [reader, writer]
    return (reader, writer)
  }
}

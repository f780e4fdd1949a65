import ArgumentParser

/// The port that a server listens at.
struct Port: ParsableArguments {
  @Option(help: "The port to listen at; 0 for a free one.")
  var port = 0

  func validate() throws {
    guard (0...65535).contains(port) else { throw ValidationError("the port must be between 0 and 65535") }
  }
}

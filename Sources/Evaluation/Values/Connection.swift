/// How an agent is reached, and how long it may take.
package struct Connection: Sendable, Hashable {
  /// What stands at the other end.
  package enum Endpoint: Sendable, Hashable {
    /// A program that speaks JSON lines on its standard input and output.
    case process(Program)
    /// A server that speaks the chat protocol, at a `ws:` or `wss:` address, with headers of its own.
    case websocket(url: String, headers: [Header])
    /// A server that takes each message by POST, at an `http:` or `https:` address, and answers with its own; where it
    /// `greets`, an empty message asks for its first words.
    case http(url: String, headers: [Header], greets: Bool)
    /// A language model behind a chat-completions endpoint.
    case openai(Completions)
  }

  /// A program to start for each conversation.
  package struct Program: Sendable, Hashable {
    /// The executable, a name looked up on the path or a path, then its arguments.
    package var command: [String]
    /// The folder it runs in, absolute; nil is the current one.
    package var directory: String?
    /// Variables laid over evsh's own environment.
    package var environment: [Header]

    package init(command: [String], directory: String? = nil, environment: [Header] = []) {
      self.command = command
      self.directory = directory
      self.environment = environment
    }
  }

  /// A name and its value: a header of the handshake, or a variable of the environment. The value may be secret.
  package struct Header: Sendable, Hashable {
    package var name: String
    package var value: String

    package init(_ name: String, _ value: String) {
      self.name = name
      self.value = value
    }
  }

  package var endpoint: Endpoint
  package var limits = Limits()

  package init(_ endpoint: Endpoint) { self.endpoint = endpoint }
}

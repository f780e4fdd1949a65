import Evaluation
import Testing

/// One question to a backend, and what it says: a value, or an error.
struct BackendCheck: Sendable, CustomTestStringConvertible {
  /// What came of it; two backends behave alike where these are equal.
  enum Outcome: Equatable {
    case value(AnyHashable)
    case failure(BackendError)
  }

  let testDescription: String
  private let question: @Sendable (any Backend) async throws -> AnyHashable

  init<Value: Hashable & Sendable>(
    _ name: String, _ question: @escaping @Sendable (any Backend) async throws -> Value
  ) {
    testDescription = name
    self.question = { AnyHashable(try await question($0)) }
  }

  func outcome(on backend: any Backend) async throws -> Outcome {
    do { return .value(try await question(backend)) } catch let error as BackendError { return .failure(error) }
  }
}

import Shell

/// Somebody who says yes to everything, and types the key of the tests.
struct TestAsker: Asker {
  static let key = "key-of-the-tests"

  func confirms(_ question: String) async -> Bool { true }
  func secret(_ question: String) async -> String? { Self.key }
}

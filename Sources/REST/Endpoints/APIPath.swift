/// The public API's paths, both ways: the client asks at one of them, the server answers at all.
enum APIPath {
  /// Where every path of the evaluators' API begins.
  static let root = "test_framework"
}

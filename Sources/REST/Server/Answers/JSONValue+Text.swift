import Evaluation

extension JSONValue {
  /// A text, empty where there is none: most members that are texts in the published schemas are never null.
  static func text(_ text: String?) -> JSONValue { .string(text ?? "") }
}

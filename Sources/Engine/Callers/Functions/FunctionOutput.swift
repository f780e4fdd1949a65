/// A place in a text for what a function gave: `{{function.get_order.status}}`.
struct FunctionOutput: Sendable, Hashable {
  let function: String
  let name: String
  /// As it stands in the text, braces included.
  let written: String

  /// The output that a placeholder, without its braces, stands for; nil where it means something else.
  init?(_ placeholder: Substring) throws(Obstacle) {
    let parts = placeholder.trimming(\.isWhitespace).split(separator: ".", omittingEmptySubsequences: false)
    guard parts[0] == "function" else { return nil }
    guard parts.count == 3, parts.dropFirst().allSatisfy(Self.isName) else {
      throw Obstacle("the placeholder {{\(placeholder)}} is malformed: write {{function.name.output}}")
    }
    function = String(parts[1])
    name = String(parts[2])
    written = "{{\(placeholder)}}"
  }

  /// The longest name of a function (the API's rule).
  static let longestName = 64

  /// Whether functions and their outputs may be named so: letters, digits, `_` and `-` of ASCII.
  static func isName(_ text: some StringProtocol) -> Bool {
    !text.isEmpty && text.unicodeScalars.count <= longestName
      && text.unicodeScalars.allSatisfy {
        $0.isASCII && ($0.properties.isAlphabetic || ("0"..."9").contains($0) || $0 == "_" || $0 == "-")
      }
  }
}

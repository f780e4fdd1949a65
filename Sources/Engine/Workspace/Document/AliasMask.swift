import Evaluation
import Yams

/// Hides the aliases of a YAML text from its parser, which would copy them into keys and compare those.
///
/// Each `*` is exchanged for a character that means nothing in YAML and isn't in the text, so that an alias arrives as a
/// word that begins with it. Lines and columns stay as they were.
struct AliasMask {
  /// What stands for `*`; nil where the text has none.
  private let character: UnicodeScalar?

  init(for source: SourceText) throws(FileProblem) {
    let scalars = source.text.unicodeScalars
    guard scalars.contains("*") else {
      character = nil
      return
    }
    let unused = (0xE000...0xF8FF).lazy.compactMap(UnicodeScalar.init).first { !scalars.contains($0) }
    guard let unused else { throw source.problem("the file uses every private character there is") }
    character = unused
  }

  func hide(_ text: String) -> String { character.map { Self.exchanging("*", for: $0, in: text) } ?? text }

  func reveal(_ text: String) -> String { character.map { Self.exchanging($0, for: "*", in: text) } ?? text }

  /// The name that a hidden alias goes by; nil where the scalar is none.
  func alias(in scalar: Node.Scalar) -> String? {
    guard let character, scalar.style == .plain, scalar.string.unicodeScalars.first == character else { return nil }
    return String(scalar.string.unicodeScalars.dropFirst())
  }

  /// Whether the parser would have taken the name for an alias's.
  static func isName(_ name: String) -> Bool {
    !name.isEmpty
      && name.utf8.allSatisfy { byte in
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
          UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "_"), UInt8(ascii: "-"):
          true
        default: false
        }
      }
  }

  private static func exchanging(_ old: UnicodeScalar, for new: UnicodeScalar, in text: String) -> String {
    guard text.unicodeScalars.contains(old) else { return text }
    var result = String.UnicodeScalarView()
    result.append(contentsOf: text.unicodeScalars.lazy.map { $0 == old ? new : $0 })
    return String(result)
  }
}

import Evaluation

extension JSONValue {
  /// Whether all of this is in the other: an object's members are among the other's, arrays are of one length and their
  /// items part of each other, numbers are the same number, `1` and `1.0`, and all else is equal.
  func isPart(of whole: JSONValue) -> Bool {
    switch (self, whole) {
    case (.object(let part), .object(let whole)):
      part.members.allSatisfy { member in whole[member.key].map(member.value.isPart) ?? false }
    case (.array(let part), .array(let whole)):
      part.count == whole.count && zip(part, whole).allSatisfy { $0.isPart(of: $1) }
    case (.integer, .number), (.number, .integer): number == whole.number
    default: self == whole
    }
  }
}

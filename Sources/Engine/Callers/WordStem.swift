/// The stem of an English word: lighter than Porter's, it takes off what changes between a condition and an agent's
/// words (plurals, `-ing`, `-ed`, `-ation`, `-ly`, a silent `e`), so that "reservation" and "reserved" meet in "reserv".
enum WordStem {
  /// The stem of a word in lower case.
  static func of(_ word: String) -> String { of(Array(word.utf8)[...]) }

  /// The stem of a word in lower case.
  static func of(_ word: ArraySlice<UInt8>) -> String {
    var word = word
    dropPlural(&word)
    dropEnding(&word)
    if word.count > 3, word.last == UInt8(ascii: "e") { word.removeLast() }
    return String(decoding: word, as: UTF8.self)
  }

  private static func dropPlural(_ word: inout ArraySlice<UInt8>) {
    guard word.count > 3, word.last == UInt8(ascii: "s") else { return }
    if ends(word, "ies"), word.count > 4 {
      word.removeLast(3)
      word.append(UInt8(ascii: "y"))
    } else if !ends(word, "ss"), !ends(word, "us"), !ends(word, "is") {
      word.removeLast()
    }
  }

  /// Takes off one ending where at least three letters with a vowel among them are left.
  private static func dropEnding(_ word: inout ArraySlice<UInt8>) {
    for (ending, least) in [("ation", 4), ("ing", 3), ("ed", 3), ("ly", 4)] as [(StaticString, Int)]
    where word.count >= ending.utf8CodeUnitCount + least && ends(word, ending) {
      let stem = word.dropLast(ending.utf8CodeUnitCount)
      guard stem.contains(where: isVowel) else { return }
      word = stem
      return undouble(&word)
    }
  }

  /// `cancell` → `cancel`, but `call` and `pass` stay as they are.
  private static func undouble(_ word: inout ArraySlice<UInt8>) {
    guard word.count > 4, let last = word.last, word.dropLast().last == last, !isVowel(last),
      last != UInt8(ascii: "s")
    else { return }
    word.removeLast()
  }

  private static func isVowel(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "o"), UInt8(ascii: "u"),
      UInt8(ascii: "y"):
      true
    default: false
    }
  }

  private static func ends(_ word: ArraySlice<UInt8>, _ ending: StaticString) -> Bool {
    ending.withUTF8Buffer { word.suffix($0.count).elementsEqual($0) }
  }
}

/// A way in which a clause can meet a condition that the agent asks for something; each is a number, mostly from 0 to 1.
package enum Trait: Int, Sendable, CaseIterable {
  /// Always 1.
  case bias
  // How the clause speaks.
  case questionWord, yesNo, request, fragment, statement, confirmation, offer, closing, finding
  /// Its words, 1 for 20 and more.
  case length
  /// The share of the condition's words, by their weight, that were said; that were said by a synonym.
  case exact, near
  /// The share of the words that explain the condition, synonyms by half.
  case gloss
  /// The share of the clause's content words that the condition has.
  case precise
  /// How much better another condition's words were said.
  case rival
  /// A question word wants the condition's kind of answer; the same times the share of its words that were said.
  case wanted, wantedCover
  /// "When" asks for a date, "where" for a city or a region, before other times and places.
  case whenDate, whereRegion
  /// "Which …?" of something that has names or sorts.
  case open
  /// The clause asks, and has a noun of the condition's kind.
  case mentioned
  /// It is a question with a value of the condition's kind, "On March 4th?".
  case value
  /// It has values of other kinds.
  case otherValues
  /// The condition is about a yes or no, and the clause asks for none.
  case notYesNo
}

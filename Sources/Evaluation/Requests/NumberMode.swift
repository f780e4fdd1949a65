/// How runs share phone numbers (the API's `mode`).
package enum NumberMode: String, Sendable, Hashable, CaseIterable {
  /// One pair of numbers for all runs.
  case same = "same_number"
  /// One for each run.
  case different = "different_numbers"
}

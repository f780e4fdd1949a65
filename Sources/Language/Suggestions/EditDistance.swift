/// How many insertions, deletions, substitutions and swaps of neighbours turn one text into the other, or nil where
/// it takes more than `limit`.
///
/// The optimal string alignment form of the Damerau-Levenshtein distance, computed only in the band around the
/// diagonal that `limit` leaves: time grows with the length times the limit (Ukkonen 1985).
func editDistance(_ first: [Unicode.Scalar], _ second: [Unicode.Scalar], limit: Int) -> Int? {
  guard limit > 0, abs(first.count - second.count) <= limit else { return first == second ? 0 : nil }
  let tooMany = limit + 1
  var beforeLast: [Int] = []
  var last = Array(0...second.count)
  var row = last
  for index in first.indices {
    let lower = max(0, index - limit)
    let upper = min(second.count, index + 1 + limit)
    row[lower] = lower == 0 ? index + 1 : tooMany
    var least = row[lower]
    for column in lower..<upper {
      let isSame = first[index] == second[column]
      let above = column < index + limit ? last[column + 1] : tooMany
      var cost = min(last[column] + (isSame ? 0 : 1), row[column] + 1, above + 1)
      if index > 0, column > 0, first[index] == second[column - 1], first[index - 1] == second[column] {
        cost = min(cost, beforeLast[column - 1] + 1)
      }
      row[column + 1] = cost
      least = min(least, cost)
    }
    guard least <= limit else { return nil }
    (beforeLast, last, row) = (last, row, last)
  }
  return last[second.count] <= limit ? last[second.count] : nil
}

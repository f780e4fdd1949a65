/// Candidates, and what to tell beside them.
struct Offer {
  var candidates: [Candidate]
  /// How many more there are.
  var left = 0
  var remark: String?

  init(_ candidates: [Candidate] = [], left: Int = 0, remark: String? = nil) {
    self.candidates = candidates
    self.left = left
    self.remark = remark
  }

  /// `and 99,000 more; names from 3 min ago`.
  var note: String? {
    let parts = [left > 0 ? "and \(left.grouped) more" : nil, remark].compactMap(\.self)
    return parts.isEmpty ? nil : parts.joined(separator: "; ")
  }
}

extension Int {
  /// With a comma between thousands, `99,000`.
  fileprivate var grouped: String {
    let digits = String(self)
    return digits.indices.reduce(into: "") { grouped, index in
      let rest = digits.distance(from: index, to: digits.endIndex)
      if !grouped.isEmpty, rest % 3 == 0 { grouped += "," }
      grouped.append(digits[index])
    }
  }
}

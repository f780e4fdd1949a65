import Language

/// What a search among names found: the likeliest first, so many at most.
///
/// Ids that begin with the digits typed come before all else. Then come names that begin with what is typed, then those
/// in which a word begins with it, unless the room is taken already; names that hold it within a word count only where
/// there is nothing better.
struct NameSearch {
  private(set) var entries: [NameEntry] = []
  /// How many there are, those left out included.
  private(set) var total = 0

  /// How a name matches.
  private enum Match: Int {
    case beginning, word, inside
  }

  private let index: NameIndex
  private let scope: NameScope
  private let limit: Int
  /// Which places are given already; empty where none is.
  private var given: [Bool] = []
  private var bins = Array(repeating: Bin(), count: 9)

  /// Places that match and fit equally well: the first of them, and how many there are.
  private struct Bin {
    var places: [Int] = []
    var count = 0
  }

  /// Looks for what is typed, but not for the ids that are given already.
  init(_ typed: String, in index: NameIndex, scope: NameScope, given ids: [Int] = [], limit: Int) {
    self.index = index
    self.scope = scope
    self.limit = limit
    if !ids.isEmpty { given = Array(repeating: false, count: index.count) }
    for place in ids.compactMap(index.place(of:)) { given[place] = true }
    collect(typed)
    choose()
  }

  private mutating func collect(_ typed: String) {
    if typed.isEmpty { return index.eachPlace { add($0, .beginning) } }
    if typed.utf8.allSatisfy(\.isDigit) {
      index.eachPlace(withIDFrom: typed) { add($0, .beginning) }
      if bins.contains(where: { $0.count > 0 }) { return }
    }
    let typed = Array(typed.lowercased().utf8)
    let beginning = index.text.places(beginningWith: typed)
    for place in beginning { add(place, .beginning) }
    if count(.beginning, .near) + count(.beginning, .inside) >= limit { return }
    for part in [0..<beginning.lowerBound, beginning.upperBound..<index.count] {
      index.text.find(typed, in: part) { add($0, $1 ? .word : .inside) }
    }
  }

  private mutating func add(_ place: Int, _ match: Match) {
    if !given.isEmpty, given[place] { return }
    let bin = Self.bin(match, scope.fit(index.homes[place]))
    bins[bin].count += 1
    if bins[bin].count <= limit { bins[bin].places.append(place) }
  }

  private static func bin(_ match: Match, _ fit: NameScope.Fit) -> Int { match.rawValue * 3 + fit.rawValue }

  private func count(_ match: Match, _ fit: NameScope.Fit) -> Int { bins[Self.bin(match, fit)].count }

  /// Takes the best of what was found: what lies outside of the scope only where nothing lies inside.
  private mutating func choose() {
    for fits in [[NameScope.Fit.near, .inside], [.outside]] {
      for matches in [[Match.beginning, .word], [.inside]] where total == 0 {
        for match in matches { for fit in fits { take(bins[Self.bin(match, fit)]) } }
      }
    }
  }

  private mutating func take(_ bin: Bin) {
    total += bin.count
    entries += bin.places.prefix(limit - entries.count).map { index.entries[$0] }
  }
}

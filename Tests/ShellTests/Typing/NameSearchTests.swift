import Testing

@testable import Shell

@Suite struct NameSearchTests {
  /// Many names of few words, so that they share beginnings, words and parts of words.
  private static let entries: [NameEntry] = {
    let words = ["ann", "Anna", "banana", "nan", "Über", "an", "b", "x1", "12", ""]
    var state: UInt64 = 3
    return (1...400).map { id in
      let name = (0..<3).map { _ in
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return words[Int(state >> 33) % words.count]
      }
      return NameEntry(id: id, name: name.joined(separator: " "), project: id % 3, agent: id % 2)
    }
  }()

  /// The same by looking at each name.
  private static func ids(of typed: String, within scope: NameScope) -> Set<Int> {
    let key = typed.lowercased()
    func fits(_ entry: NameEntry) -> Bool { scope.project == nil || entry.project == scope.project }
    let byID = entries.filter { Int(typed) != nil && String($0.id).hasPrefix(typed) }
    let inNames = entries.filter { $0.name.lowercased().contains(key) }
    let atWords = inNames.filter { entry in
      let name = entry.name.lowercased()
      return name.hasPrefix(key) || name.contains(" " + key)
    }
    for found in byID.isEmpty
      ? [atWords.filter(fits), inNames.filter(fits), atWords, inNames] : [byID.filter(fits), byID]
    {
      if !found.isEmpty { return Set(found.map(\.id)) }
    }
    return []
  }

  @Test(arguments: ["a", "an", "ANN", "nan", "na", "ana", "ü", "b", "x", "1", "12", "39", "banana an", "zzz", " "])
  func itFindsWhatLookingAtEachNameFinds(_ typed: String) {
    let index = NameIndex(Self.entries)
    for scope in [NameScope(), NameScope(project: 1), NameScope(project: 2, agent: 1), NameScope(project: 9)] {
      let search = NameSearch(typed, in: index, scope: scope, limit: 1000)
      #expect(Set(search.entries.map(\.id)) == Self.ids(of: typed, within: scope), "\(typed) in \(scope)")
      #expect(search.total == search.entries.count)
    }
  }

  @Test func atMostSoManyAreTakenAndAllAreCounted() {
    let search = NameSearch("", in: NameIndex(Self.entries), scope: NameScope(), given: [1, 2, 999], limit: 5)
    #expect(search.entries.map(\.id) == [3, 4, 5, 6, 7])
    #expect(search.total == 398)
    let beginning = NameSearch("ann", in: NameIndex(Self.entries), scope: NameScope(), limit: 3)
    #expect(beginning.total == Self.entries.count { $0.name.lowercased().hasPrefix("ann") })
    let newest = NameSearch("", in: NameIndex(Self.entries, isNewestFirst: true), scope: NameScope(), limit: 2)
    #expect(newest.entries.map(\.id) == [400, 399])
    #expect(NameSearch("a", in: NameIndex(), scope: NameScope(), limit: 5).total == 0)
  }
}

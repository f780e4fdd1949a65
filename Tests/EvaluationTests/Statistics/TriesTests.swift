import Evaluation
import Testing

@Suite struct TriesTests {
  @Test(arguments: [
    (3, 3, 0.43850, 1.0), (2, 3, 0.20766, 0.93851), (10, 10, 0.72247, 1.0), (84, 200, 0.35374, 0.48928),
    (0, 5, 0.0, 0.43448), (9999, 10_000, 0.99943, 0.99998),
  ])
  func intervalIsWilsons(passed: Int, count: Int, lower: Double, upper: Double) {
    let interval = Tries(passed: passed, count: count).interval
    #expect(isClose(interval?.lower, lower, within: 1e-5) && isClose(interval?.upper, upper, within: 1e-5))
    #expect(interval?.method == .wilson)
  }

  @Test func withoutTriesNothingIsSaid() {
    let none = Tries()
    #expect(none.rate == nil && none.interval == nil && none.passHat(1) == nil && none.passAt(1) == nil)
  }

  @Test(arguments: [(5, 4, 3, 0.4), (10, 9, 5, 0.5), (8, 8, 8, 1), (8, 2, 3, 0), (4, 3, 1, 0.75)])
  func passHat(count: Int, passed: Int, k: Int, published: Double) {
    #expect(isClose(Tries(passed: passed, count: count).passHat(k), published))
  }

  @Test(arguments: [(200, 1, 1, 0.005), (200, 20, 10, 0.660225623763214), (5, 3, 3, 1), (5, 0, 2, 0), (5, 1, 2, 0.4)])
  func passAt(count: Int, passed: Int, k: Int, published: Double) {
    #expect(isClose(Tries(passed: passed, count: count).passAt(k), published))
  }

  @Test(arguments: [0, -1, 6]) func theresNoChanceOfSoMany(k: Int) {
    #expect(Tries(passed: 3, count: 5).passHat(k) == nil && Tries(passed: 3, count: 5).passAt(k) == nil)
  }

  @Test(arguments: 1...7) func chancesAreThoseOfAllSubsets(count: Int) {
    for passed in 0...count {
      for k in 1...count {
        let subsets = (0..<(1 << count)).filter { $0.nonzeroBitCount == k }
        // The tries that passed are the lowest bits.
        let all = subsets.count { $0 & ((1 << passed) - 1) == $0 }
        let any = subsets.count { $0 & ((1 << passed) - 1) != 0 }
        let tries = Tries(passed: passed, count: count)
        #expect(isClose(tries.passHat(k), Double(all) / Double(subsets.count)))
        #expect(isClose(tries.passAt(k), Double(any) / Double(subsets.count)))
      }
    }
  }

  @Test func chancesFallAndRiseWithK() {
    let tries = Tries(passed: 9_000, count: 10_000)
    let (hats, ats) = ((1...300).compactMap(tries.passHat), (1...300).compactMap(tries.passAt))
    #expect(hats.count == 300 && ats.count == 300)
    #expect(hats.first == tries.rate && isClose(ats.first, 0.9))
    #expect(zip(hats, hats.dropFirst()).allSatisfy { $0 > $1 } && hats.allSatisfy { 0 < $0 && $0 <= 1 })
    #expect(zip(ats, ats.dropFirst()).allSatisfy { $0 <= $1 } && ats.allSatisfy { 0 < $0 && $0 <= 1 })
    #expect(tries.passHat(10_000) == 0 && tries.passAt(10_000) == 1)
  }

  @Test(arguments: [1, 2, 7, 100, 10_000]) func intervalsHoldTheRateAndRiseWithIt(count: Int) throws {
    var before = Interval(lower: -1, upper: -1, method: .wilson)
    for passed in stride(from: 0, through: count, by: max(1, count / 50)) {
      let tries = Tries(passed: passed, count: count)
      let (rate, interval) = (try #require(tries.rate), try #require(tries.interval))
      #expect(0 <= interval.lower && interval.lower <= rate && rate <= interval.upper && interval.upper <= 1)
      #expect(before.lower < interval.lower && before.upper < interval.upper)
      before = interval
    }
  }

  @Test func pooling() {
    #expect([Tries(passed: 1, count: 2), Tries(), Tries(passed: 3, count: 3)].pooled == Tries(passed: 4, count: 5))
  }
}

import Testing

@testable import Evaluation

/// Published values are NumPy 2.4's `percentile`, whose default method is type 7.
@Suite struct SampleTests {
  private static let twelve = Sample([0.42, 1.7, 0.03, 2.5, 0.9, 0.9, 1.1, 0.31, 4.2, 0.77, 0.5, 0.64])
  private static let hundred = Sample((0..<100).map { Double($0 * 37 % 101) / 7 })

  @Test func numbersAreInOrder() {
    #expect(Sample([3, 1, 2]).values == [1, 2, 3])
    #expect(Self.twelve.min == 0.03 && Self.twelve.max == 4.2 && Self.twelve.count == 12)
    #expect(isClose(Self.twelve.mean, 1.1641666666666668) && isClose(Self.twelve.median, 0.835))
  }

  @Test(arguments: [(0.025, 0.10700000000000001), (0.5, 0.835), (0.9, 2.42), (0.975, 3.7325)])
  func quantilesOfTwelve(part: Double, published: Double) {
    #expect(isClose(Self.twelve.quantile(part), published))
  }

  @Test(arguments: [
    (Percentile.p50, 7.071428571428571), (.p90, 12.871428571428574), (.p95, 13.578571428571427),
    (.p99, 14.144285714285715),
  ])
  func percentilesOfAHundred(percentile: Percentile, published: Double) {
    #expect(isClose(Self.hundred.percentile(percentile), published))
  }

  @Test(arguments: Percentile.allCases) func aPercentileIsWithheldFromSmallSamples(percentile: Percentile) {
    let enough = Sample((0..<percentile.leastCount).map(Double.init))
    #expect(enough.percentile(percentile) != nil)
    #expect(Sample(enough.values.dropLast()).percentile(percentile) == nil)
  }

  @Test func oneNumberIsAllItsQuantiles() {
    #expect([0, 0.3, 1].allSatisfy { Sample([7]).quantile($0) == 7 })
    #expect(Sample([]).quantile(0.5) == nil && Sample([]).mean == nil && Sample([]).max == nil)
  }

  @Test func quantilesRiseFromTheLeastToTheGreatest() {
    let quantiles = (0...1000).compactMap { Self.twelve.quantile(Double($0) / 1000) }
    #expect(quantiles.count == 1001 && quantiles.first == 0.03 && quantiles.last == 4.2)
    #expect(zip(quantiles, quantiles.dropFirst()).allSatisfy { $0 <= $1 })
  }
}

import Testing

@testable import Evaluation

/// Published values are SciPy 1.17's `fisher_exact` and `binomtest`.
@Suite struct ExactTestTests {
  @Test(arguments: [
    (6, 6, 3, 6, 0.1818181818181818, 0.09090909090909093, 1),
    (3, 3, 0, 3, 0.1, 0.05, 1),
    (6, 6, 2, 6, 0.06060606060606061, 0.030303030303030307, 1),
    (9, 10, 4, 10, 0.05727554179566563, 0.028637770897832822, 0.9984520123839009),
    (45, 60, 30, 60, 0.007953318732958611, 0.003976659366479306, 0.9988142633761233),
    (5, 10, 5, 10, 1, 0.6718591006516703, 0.6718591006516703),
    (2, 8, 7, 9, 0.05668449197860963, 0.9969971205265323, 0.04446729740847388),
    (0, 5, 0, 5, 1, 1, 1),
  ])
  func fisher(a: Int, n: Int, b: Int, m: Int, different: Double, worse: Double, better: Double) {
    let test = FisherTest(before: Tries(passed: a, count: n), after: Tries(passed: b, count: m))
    #expect(isClose(test.pValue, different) && isClose(test.pWorse, worse) && isClose(test.pBetter, better))
  }

  @Test func fisherOfTenThousand() {
    let test = FisherTest(before: Tries(passed: 9500, count: 10_000), after: Tries(passed: 9300, count: 10_000))
    #expect(isClose(test.pValue, 2.8910470862828637e-09, within: 1e-15))
    #expect(isClose(test.pWorse, 1.4455235431414318e-09, within: 1e-15))
  }

  @Test(arguments: [
    (6, 0, 0.03125), (5, 0, 0.0625), (1, 9, 0.021484375), (10, 3, 0.09228515625), (4, 4, 1), (0, 0, 1), (1, 0, 1),
    (520, 430, 0.0038597074976553887),
  ])
  func mcNemar(worse: Int, better: Int, published: Double) {
    #expect(isClose(McNemarTest(worse: worse, better: better).pValue, published))
    #expect(isClose(McNemarTest(worse: better, better: worse).pValue, published))
  }

  @Test(arguments: [(3, 5), (8, 8), (1, 40)]) func bothTailsShareOnlyWhatWasSeen(n: Int, m: Int) {
    for a in 0...n {
      for b in 0...m {
        let (before, after) = (Tries(passed: a, count: n), Tries(passed: b, count: m))
        let (test, mirrored) = (FisherTest(before: before, after: after), FisherTest(before: after, after: before))
        #expect(test.pWorse + test.pBetter >= 1 - 1e-9 && test.pValue <= 1)
        #expect(isClose(test.pWorse, mirrored.pBetter) && isClose(test.pValue, mirrored.pValue))
      }
    }
  }
}

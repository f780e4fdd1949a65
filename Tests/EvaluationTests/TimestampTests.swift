import Evaluation
import Testing

/// Moments and durations as they are printed.
struct TimestampTests {
  @Test(arguments: [
    (0, "1970-01-01T00:00:00.000000Z"), (1_740_517_201_990_052, "2025-02-25T21:00:01.990052Z"),
    (951_782_399_999_999, "2000-02-28T23:59:59.999999Z"), (951_782_400_000_000, "2000-02-29T00:00:00.000000Z"),
    (4_107_542_400_000_000, "2100-03-01T00:00:00.000000Z"), (-1, "1969-12-31T23:59:59.999999Z"),
    (-62_135_596_800_000_000, "0001-01-01T00:00:00.000000Z"), (253_402_300_799_999_999, "9999-12-31T23:59:59.999999Z"),
  ])
  func iso8601(_ microseconds: Int, _ text: String) {
    #expect(Timestamp(microseconds: microseconds).iso8601 == text)
  }

  @Test func everyDayFollowsTheOneBefore() {
    var last = ""
    for day in stride(from: -800_000, through: 2_900_000, by: 97) {
      let text = Timestamp(microseconds: day * 86_400_000_000).iso8601
      if day > -719_528 { #expect(text > last) }
      last = text
    }
  }

  @Test(arguments: [
    (Duration.zero, "0 ms", "00:00"), (.microseconds(449), "0.4 ms", "00:00"), (.milliseconds(12), "12 ms", "00:00"),
    (.milliseconds(999), "999 ms", "00:00"), (.milliseconds(1500), "1.5 s", "00:01"), (.seconds(2), "2 s", "00:02"),
    (.seconds(125), "2 min 05 s", "02:05"), (.seconds(3720), "1 h 02 min", "62:00"),
    (.seconds(360_000), "100 h 00 min", "6000:00"),
  ])
  func durations(_ duration: Duration, _ readable: String, _ clock: String) {
    #expect(duration.readable == readable)
    #expect(duration.minutesAndSeconds == clock)
  }
}

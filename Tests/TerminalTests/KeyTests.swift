import Terminal
import Testing

@Suite struct KeyTests {
  @Test func keysAreCompared() { #expect(Key.up != Key.down) }
}

import Testing

@testable import REST

@Suite struct APIPathTests {
  @Test func rootIsTheContracts() { #expect(APIPath.root == "test_framework") }
}

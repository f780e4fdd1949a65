import Evaluation
import Testing

@testable import Engine

@Suite struct ProfileTextTests {
  private static let profile = TestProfile.of([
    "name": "Jane", "age": 41, "is_member": true, "address": ["city": "Oslo", "zip code": "0150"], "a b": "spaced",
    "none": .null,
  ])

  @Test(arguments: [
    ("I am {{test_profile.name}}, {{ test_profile.age }}.", "I am Jane, 41."),
    ("{{test_profile.address.city}} {{test_profile.address['zip code']}}", "Oslo 0150"),
    (#"{{test_profile['a b']}} {{test_profile["a b"]}}"#, "spaced spaced"),
    ("{{test_profile.is_member}}", "true"),
    ("{{test_profile.address}}", #"{"city":"Oslo","zip code":"0150"}"#),
    ("no placeholder } {", "no placeholder } {"),
  ])
  func fills(text: String, filled: String) throws {
    var profile = ProfileText(Self.profile)
    #expect(try profile.fill(text) == filled)
    #expect(profile.missing.isEmpty)
  }

  @Test(arguments: ["test_profile.nobody", "test_profile.none", "test_profile.name.first", "test_profile['x']"])
  func whatIsMissingIsEmptyAndNoted(placeholder: String) throws {
    var profile = ProfileText(Self.profile)
    #expect(try profile.fill("<{{\(placeholder)}}>") == "<>")
    #expect(profile.missing == ["{{\(placeholder)}}"])
  }

  @Test(arguments: [
    ("Hi {{test_profile.name", "'{{test_profile.name' lacks its closing }}"),
    ("{{name}}", "the placeholder {{name}} is not one of the test profile's: write {{test_profile.name}}"),
    (
      "{{test_profile}}",
      "the placeholder {{test_profile}} is malformed: write {{test_profile.name}} or {{test_profile['a name']}}"
    ),
    (
      "{{test_profile.}}",
      "the placeholder {{test_profile.}} is malformed: write {{test_profile.name}} or {{test_profile['a name']}}"
    ),
    (
      "{{test_profile['a}}",
      "the placeholder {{test_profile['a}} is malformed: write {{test_profile.name}} or {{test_profile['a name']}}"
    ),
  ])
  func malformed(text: String, message: String) {
    var profile = ProfileText(Self.profile)
    #expect(throws: Obstacle(message)) { try profile.fill(text) }
  }
}

import Evaluation

/// Makes requests of other requests: odd values in the place of ordinary ones, then bytes that are changed, moved and
/// repeated. The same seed gives the same request.
struct RequestMutator {
  private var generator: SplitMix

  init(seed: UInt64) { generator = SplitMix(seed: seed) }

  /// A request of one of the kinds that there are, changed here and there.
  mutating func sample() -> RequestSample {
    var fields = generator.choose(RequestSeeds.fields)
    for _ in 0..<number(below: 4) {
      fields = JSONValue.object(fields).replaced(by: oddValue(), &generator).object ?? fields
    }
    if isLucky(of: 8) { fields = fields.merging(generator.choose(RequestSeeds.fields)) }
    var sample = RequestSample(
      fields, as: generator.choose(RequestSample.Form.allCases), query: generator.choose(RequestSeeds.queries))
    for _ in 0..<number(below: 5) { sample.body = changed(sample.body) }
    for _ in 0..<number(below: 3) { sample.query = changed(sample.query) }
    if isLucky(of: 6) { sample.contentType = oddType(sample.contentType) }
    return sample
  }

  /// A number from the same source, for what else is left to chance.
  mutating func number(below limit: Int) -> Int { Int(generator.next() % UInt64(limit)) }

  private mutating func isLucky(of count: Int) -> Bool { number(below: count) == 0 }

  /// A value that nobody means.
  private mutating func oddValue() -> JSONValue {
    let depth = generator.choose([1, 20, 190, 250])
    return generator.choose([
      .null, true, [], [:], "", 0, -1, .integer(.max), .integer(.min), .integer(1 << 53), .number(1e308), .number(-0.0),
      .number(1.5), .number(9_223_372_036_854_775_808), "1", " 12 ", "1,2,,3", "[1, [2]]", "[", "{\"a\": ", "null",
      "\u{0}", "\u{200B}\u{202E}", "é\u{301}👩‍👩‍👧", "+", "all", "Sales..Inbound", ".", "{{test_profile.", "<endcall",
      "<silence time=\"1e999s\"/>", "${env.HOME}", "99999999999999999999h", "(a+)+$", "[[:", "contains \"", "$.a[",
      .string(String(repeating: "a", count: depth * 50)), .array([[1], ["a": []]]),
      .string(String(repeating: "[", count: depth)),
      (0..<depth).reduce("x") { value, _ in [value] }, (0..<depth).reduce(1) { value, _ in ["a": value] },
      (0..<depth).reduce(["regex": "a"]) { rule, _ in ["any": [rule]] },
      .array((0..<depth).map { .integer($0) }), .object(JSONObject((0..<depth).map { ("k\($0)", .null) })),
    ])
  }

  private static let pieces: [[UInt8]] =
    [
      "--", "\r\n", "\r\n\r\n", "--b0und-ary", "--b0und-ary--", "Content-Disposition: form-data; name=\"", "name=", ";",
      "\"", "\\", "\\u0000", "\\ud800", "\\udc00", "{", "}", "[", "]", ",", ":", "=", "&", "%", "%00", "%FF", "%zz",
      "%2",
      "+", "1e999", "-", "0x10", "NaN", "00", "1.", "true", "null", "\u{FEFF}", "\u{0}", "\"a\":1,\"a\":2",
    ].map { Array($0.utf8) } + [[0xFF], [0xC0, 0x80], [0xE2, 0x82], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80]]

  private mutating func changed(_ bytes: [UInt8]) -> [UInt8] {
    var bytes = bytes
    let place = number(below: bytes.count + 1)
    let end = min(bytes.count, place + number(below: 40))
    switch number(below: 7) {
    case 0: bytes.insert(contentsOf: generator.choose(Self.pieces), at: place)
    case 1: bytes.removeSubrange(place..<end)
    case 2: bytes.insert(contentsOf: bytes[place..<end], at: number(below: bytes.count + 1))
    case 3: if place < bytes.count { bytes[place] = UInt8(truncatingIfNeeded: generator.next()) }
    case 4: bytes.insert(contentsOf: repeated(generator.choose(Self.pieces)), at: place)
    case 5: bytes = Array(bytes.prefix(place))
    default: if place < bytes.count { bytes[place] ^= 1 << UInt8(number(below: 8)) }
    }
    return bytes
  }

  private mutating func repeated(_ piece: [UInt8]) -> [UInt8] {
    Array(repeating: piece, count: number(below: 300)).flatMap(\.self)
  }

  private mutating func oddType(_ type: String?) -> String? {
    let boundary = generator.choose([
      "", "\"\"", "\"", "b0und-ary ", "\"b0und-ary\"", "B0UND-ARY", "b", "\r\n", "é",
      String(repeating: "a", count: 300),
    ])
    return generator.choose([
      nil, "", ";", "text/html", "APPLICATION/JSON; charset=utf-8", " application/json ;;=;",
      "application/json, text/xml",
      "application/x-www-form-urlencoded;charset=UTF-16", "multipart/form-data",
      "multipart/form-data; boundary=\(boundary)",
      "multipart/form-data; BOUNDARY=\(boundary); boundary=x", "multipart/mixed; boundary=\(boundary)",
      (type ?? "") + "; x=\"a;b\"",
    ])
  }
}

extension JSONValue {
  /// This value with one of those in it, or itself, replaced.
  fileprivate func replaced(by odd: JSONValue, _ generator: inout SplitMix) -> JSONValue {
    switch self {
    case .object(var object) where !object.isEmpty:
      let key = generator.choose(object.keys)
      object[key] = isDeeper(&generator) ? object[key]?.replaced(by: odd, &generator) : odd
      return .object(object)
    case .array(var items) where !items.isEmpty:
      let index = Int(generator.next() % UInt64(items.count))
      items[index] = isDeeper(&generator) ? items[index].replaced(by: odd, &generator) : odd
      return .array(items)
    default: return odd
    }
  }

  private func isDeeper(_ generator: inout SplitMix) -> Bool { generator.next() % 4 != 0 }
}

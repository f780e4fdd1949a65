/// How a character looks: what SGR has set.
struct CellStyle: Equatable, Hashable, Sendable {
  var isBold = false
  var isFaint = false
  var isItalic = false
  var isUnderlined = false
  var isInverse = false
  var colour = Colour.standard
  var background = Colour.standard

  static let plain = Self()

  /// Carries out the parameters of an SGR sequence; those that aren't known.
  mutating func apply(_ parameters: [[Int?]]) -> [Int] {
    var unknown: [Int] = []
    var rest = parameters[...]
    while let parameter = rest.popFirst() {
      let code = (parameter.first ?? nil) ?? 0
      if code == 38 || code == 48 {
        if let colour = Self.colour(parameter, &rest) {
          code == 38 ? (self.colour = colour) : (background = colour)
        } else {
          unknown.append(code)
        }
      } else if parameter.count > 1 || !apply(code) {
        unknown.append(code)
      }
    }
    return unknown
  }

  /// Whether it is known.
  private mutating func apply(_ code: Int) -> Bool {
    switch code {
    case 0: self = .plain
    case 1: isBold = true
    case 2: isFaint = true
    case 3: isItalic = true
    case 4: isUnderlined = true
    case 7: isInverse = true
    case 22: (isBold, isFaint) = (false, false)
    case 23: isItalic = false
    case 24: isUnderlined = false
    case 27: isInverse = false
    case 30...37: colour = .indexed(code - 30)
    case 39: colour = .standard
    case 40...47: background = .indexed(code - 40)
    case 49: background = .standard
    case 90...97: colour = .indexed(code - 90 + 8)
    case 100...107: background = .indexed(code - 100 + 8)
    default: return false
    }
    return true
  }

  /// The colour after 38 or 48, as `38;5;N`, `38;2;R;G;B` or with colons.
  private static func colour(_ parameter: [Int?], _ rest: inout ArraySlice<[Int?]>) -> Colour? {
    var values = parameter.dropFirst().map { $0 ?? 0 }
    if values.isEmpty {
      let count = rest.first == [5] ? 2 : 4
      values = rest.prefix(count).map { ($0.first ?? nil) ?? 0 }
      rest = rest.dropFirst(count)
    } else if values.count == 5, values[0] == 2 {
      values.remove(at: 1)
    }
    switch (values.first, values.count) {
    case (5, 2) where 0...255 ~= values[1]: return .indexed(values[1])
    case (2, 4): return .rgb(values[1], values[2], values[3])
    default: return nil
    }
  }
}

/// Takes a stream of bytes apart, wherever it has been cut (ECMA-48, UTF-8).
struct ControlReader: Sendable {
  private enum State { case ground, escape, sequence, command, commandEscape }

  private var state = State.ground
  /// What has come of an escape, a sequence, a command or a character so far.
  private var pending: [UInt8] = []

  /// Whether the next byte begins something.
  var isAtGround: Bool { state == .ground && pending.isEmpty }

  /// What a byte completes.
  mutating func read(_ byte: UInt8) -> [Control] {
    switch state {
    case .ground: ground(byte)
    case .escape: escape(byte)
    case .sequence: sequence(byte)
    case .command: command(byte)
    case .commandEscape: commandEscape(byte)
    }
  }

  private mutating func ground(_ byte: UInt8) -> [Control] {
    guard byte < 0x80 else { return character(byte) }
    let broken = take().map { _ in Control.unknown("UTF-8 that is cut off") }.prefix(1)
    if byte == 0x1B {
      state = .escape
      return Array(broken)
    }
    return broken + [byte < 0x20 || byte == 0x7F ? .single(byte) : .scalar(Unicode.Scalar(byte))]
  }

  private mutating func character(_ byte: UInt8) -> [Control] {
    pending.append(byte)
    var iterator = pending.makeIterator()
    var decoder = UTF8()
    if case .scalarValue(let scalar) = decoder.decode(&iterator) {
      pending = []
      return [scalar.value < 0xA0 ? .unknown("C1 control U+00\(String(scalar.value, radix: 16))") : .scalar(scalar)]
    }
    let length = [0xC2...0xDF, 0xE0...0xEF, 0xF0...0xF4].firstIndex { $0.contains(Int(pending[0])) }.map { $0 + 2 }
    if let length, pending.count < length, pending.dropFirst().allSatisfy({ $0 & 0xC0 == 0x80 }) { return [] }
    return [.unknown("bytes that are no UTF-8: \(take())")]
  }

  private mutating func escape(_ byte: UInt8) -> [Control] {
    switch byte {
    case UInt8(ascii: "[") where pending.isEmpty: state = .sequence
    case UInt8(ascii: "]") where pending.isEmpty: state = .command
    case 0x20...0x2F: pending.append(byte)
    case 0x30...0x7E: return [.escape(finish(byte))]
    default: return [.unknown("ESC \(finish(byte))")]
    }
    return []
  }

  private mutating func sequence(_ byte: UInt8) -> [Control] {
    switch byte {
    case 0x20...0x3F:
      pending.append(byte)
      return []
    case 0x40...0x7E: return [Self.sequence(finish(byte))]
    default: return [.unknown("ESC [ \(finish(byte))")]
    }
  }

  private mutating func command(_ byte: UInt8) -> [Control] {
    switch byte {
    case 0x07: return [.command(finish(nil))]
    case 0x1B: state = .commandEscape
    case 0..<0x20: return [.unknown("ESC ] \(finish(byte))")]
    default: pending.append(byte)
    }
    return []
  }

  private mutating func commandEscape(_ byte: UInt8) -> [Control] {
    byte == UInt8(ascii: "\\") ? [.command(finish(nil))] : [.unknown("ESC ] \(finish(0x1B)) \(byte)")]
  }

  private mutating func finish(_ byte: UInt8?) -> String {
    state = .ground
    return String(decoding: take() + (byte.map { [$0] } ?? []), as: UTF8.self)
  }

  private mutating func take() -> [UInt8] {
    defer { pending = [] }
    return pending
  }

  private static func sequence(_ text: String) -> Control {
    var sequence = ControlSequence()
    var rest = Substring(text)
    sequence.mark = String(rest.prefix { "<=>?".contains($0) })
    rest = rest.dropFirst(sequence.mark.count)
    let parameters = rest.prefix { $0.isNumber || $0 == ";" || $0 == ":" }
    sequence.final = String(rest.dropFirst(parameters.count))
    sequence.parameters = parameters.split(separator: ";", omittingEmptySubsequences: false).map { part in
      part.split(separator: ":", omittingEmptySubsequences: false).map { Int($0) }
    }
    return sequence.final.contains { $0.isNumber || "<=>?;:".contains($0) }
      ? .unknown("ESC [ \(text)") : .sequence(sequence)
  }
}

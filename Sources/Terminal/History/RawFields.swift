import CEditline
import Glibc

/// Fields of a record in memory that nothing is copied from.
extension UnsafeRawBufferPointer {
  /// What stands before the first `separator`, and after it; nil where there is none.
  func cut(at separator: UInt8) -> (before: Self, after: Self)? {
    guard let offset = firstOffset(of: separator) else { return nil }
    return (Self(rebasing: self[..<offset]), Self(rebasing: self[(offset + 1)...]))
  }

  /// Whether a byte occurs.
  func has(_ byte: UInt8) -> Bool { firstOffset(of: byte) != nil }

  /// Where a byte first occurs, counted from the start; looked for from `start` on.
  func firstOffset(of byte: UInt8, from start: Int = 0) -> Int? {
    guard let base = baseAddress, start < count else { return nil }
    return memchr(base + start, Int32(byte), count - start).map { UnsafeRawPointer($0) - base }
  }

  /// Where bytes first occur, counted from the start; looked for from `start` on.
  func firstOffset(of sought: [UInt8], from start: Int = 0) -> Int? {
    guard let base = baseAddress, start <= count else { return nil }
    return ced_find(base + start, count - start, sought, sought.count).map { $0 - base }
  }
}

extension Int {
  /// Digits only; nil also where the number does not fit.
  init?(decimal field: UnsafeRawBufferPointer) {
    guard (1...18).contains(field.count) else { return nil }
    var value = 0
    for byte in field {
      guard UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte else { return nil }
      value = value * 10 + Int(byte & 15)
    }
    self = value
  }
}

extension UInt64 {
  /// Lower-case digits only; nil also where the number does not fit.
  init?(hexadecimal field: UnsafeRawBufferPointer) {
    guard (1...16).contains(field.count) else { return nil }
    var value: UInt64 = 0
    for byte in field {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): value = value << 4 | UInt64(byte & 15)
      case UInt8(ascii: "a")...UInt8(ascii: "f"): value = value << 4 | UInt64(byte & 15 + 9)
      default: return nil
      }
    }
    self = value
  }
}

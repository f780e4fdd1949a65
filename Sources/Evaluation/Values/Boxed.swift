/// A value that is kept apart, so that what holds it stays small: transcripts, and the frames of many conversations that
/// wait, hold copies.
@propertyWrapper
package struct Boxed<Value: Sendable>: Sendable {
  private final class Box: Sendable {
    let value: Value

    init(_ value: Value) { self.value = value }
  }

  private let box: Box

  package init(wrappedValue: Value) { box = Box(wrappedValue) }

  /// A part of it is read where it stands.
  package var wrappedValue: Value { _read { yield box.value } }
  /// The box itself, to be handed on.
  package var projectedValue: Self { self }
}

extension Boxed: Equatable where Value: Equatable {
  package static func == (one: Self, other: Self) -> Bool {
    one.box === other.box || one.wrappedValue == other.wrappedValue
  }
}

extension Boxed: Hashable where Value: Hashable {
  package func hash(into hasher: inout Hasher) { hasher.combine(wrappedValue) }
}

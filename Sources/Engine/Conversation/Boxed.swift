/// A value that is kept apart, so that what holds it stays small: the frames of many conversations that wait hold copies.
@propertyWrapper
struct Boxed<Value: Sendable & Hashable>: Sendable, Hashable {
  private indirect enum Box: Sendable, Hashable { case holding(Value) }

  private var box: Box

  init(wrappedValue: Value) { box = .holding(wrappedValue) }

  var wrappedValue: Value {
    get {
      switch box {
      case .holding(let value): value
      }
    }
    set { box = .holding(newValue) }
  }
}

/// A definition as a file has it, before anybody knows whether it is new and what it refers to.
struct Draft<Value: Definition>: Sendable {
  /// What a definition starts from, and what then becomes of it.
  struct Basis: Sendable {
    let reference: Reference
    let refine: @Sendable (_ draft: Value, _ base: Value) -> Value
  }

  var value: Value
  /// The id that the file gives it.
  var id: Int?
  /// A stable name in the file, by which it is found again.
  var key: String?
  var links = Links()
  let place: DocumentPlace
  /// Where its id stands, its key or its name.
  var identity: DocumentPlace
  /// Another definition that this one only changes; for personalities of suites.
  var basis: Basis?
  /// Whether it is a definition of its own, whatever there is of its name.
  var isNew = false
  /// Takes over from the definition that is there already what this kind of file can't say.
  var keep: (@Sendable (_ new: inout Value, _ old: Value) -> Void)?

  init(_ value: Value, at place: DocumentPlace) {
    self.value = value
    self.place = place
    identity = place
  }
}

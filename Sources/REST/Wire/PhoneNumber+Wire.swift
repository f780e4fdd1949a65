import Evaluation

extension PhoneNumber {
  /// Reads a number of the pool; nil for what has no id or no number.
  init?(wire json: JSONValue) {
    guard let id = json.wireID, let number = json.member("number", "phone_number")?.wireText else { return nil }
    self.init(id: id, number: number)
  }
}

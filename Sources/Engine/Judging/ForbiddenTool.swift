/// The agent never calls a function.
struct ForbiddenTool: Examination {
  let name: String

  func failure(in testimony: Testimony) -> String? {
    testimony.calls.first { $0.name == name }.map {
      "called '\(name)', which must never be called (turn \($0.turn))"
    }
  }
}

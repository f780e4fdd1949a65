/// The agent has at most so many turns.
struct TurnCount: Examination {
  let most: Int

  func failure(in testimony: Testimony) -> String? {
    let count = testimony.speeches.count
    return count > most ? "spoke \(count) times, \(most) are allowed" : nil
  }
}

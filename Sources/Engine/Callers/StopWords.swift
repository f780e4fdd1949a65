/// English words that say nothing of what an agent wants.
enum StopWords {
  /// Articles, pronouns, prepositions, auxiliaries, and what apostrophes leave behind.
  private static let grammar = """
    a an the this that these those some any each
    i me my mine you your yours he him his she her it its we us our they them their
    and or but so if then than as when while because whether not no nor
    of to in on at by for with from into about over under up out
    be am is are was were been being do does did done doing have has had having
    can could will would shall should may might must
    what which who whom whose where why how there here
    s t d m re ve ll please just also too very
    """

  /// The form of a condition, "The main agent asks the caller for …", which the agent itself never says.
  private static let form = """
    agent agents main assistant bot caller user customer testing tester
    ask asks asked asking say says said saying tell tells told telling mention mentions mentioned
    state states stated request requests requested requesting inquire inquires enquires
    respond responds reply replies answer answers question
    want wants need needs provide provides give gives
    """

  static let all = Set((grammar + " " + form).split(whereSeparator: \.isWhitespace).map(String.init))

  /// Whether a stem is one of such words.
  static func isOne(stem: String) -> Bool { stems.contains(stem) }

  private static let stems = Set(all.map(WordStem.of))
}

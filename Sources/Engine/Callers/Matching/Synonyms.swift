/// English words of everyday calls that stand for each other, as groups; a word may be in several.
///
/// They are general: of times and places, people, money, ways to be reached, and of what people do in calls.
enum Synonyms {
  /// The groups that a stem is in.
  static func groups(of stem: String) -> [Int] { byStem[stem] ?? [] }

  private static let byStem: [String: [Int]] = {
    var groups: [String: [Int]] = [:]
    for (number, line) in lines.split(whereSeparator: \.isNewline).enumerated() {
      for word in line.split(separator: " ") {
        groups[WordStem.of(String(word)), default: []].append(number)
      }
    }
    return groups
  }()

  private static let lines = """
    place location area where venue spot site position
    city town where area place location metropolis
    address location street where
    people person persons guest passenger visitor attendee traveler traveller rider member party many
    ticket seat place passenger attendee people traveler
    from origin leave depart departure start starting begin source
    to destination go going head headed arrive arrival reach towards heading
    leave depart departure leaving outbound going go
    arrive arrival land reach get
    return back inbound
    start begin from check-in arrive
    end finish until till return dropoff drop
    date day when
    time hour when o'clock
    start starting begin check in arrive arriving when
    stay duration length long
    duration length long take
    night day stay
    cost price fare fee charge rate amount pay much money rent expensive
    sum amount much money
    cheap expensive price range moderate budget
    phone telephone number contact call mobile cell
    email mail address
    name called title call who
    kind type sort category class style genre
    category genre type
    person who whom name
    recipient receiver whom who payee beneficiary
    send transfer pay move wire
    account savings checking
    book reserve reservation booking appointment schedule
    appointment visit meeting booking schedule
    cancel cancellation call off
    change move reschedule modify update alter
    visit see view tour look
    car vehicle automobile
    pick pickup collect get
    drop dropoff return deliver
    flight plane fly flying
    trip travel journey ride tour
    bus coach
    taxi cab ride
    bag baggage luggage suitcase
    hotel accommodation lodging place inn
    apartment home house property flat unit place
    bed bedroom room
    bath bathroom
    doctor physician therapist provider specialist
    food cuisine meal dish eat restaurant dine
    restaurant eat dine
    movie film watch see
    song track music listen
    artist singer musician band
    actor star cast starring
    show event concert game
    sport game match
    play playback listen
    device speaker tv player
    rating star rated score review
    pet dog cat animal
    kid child children family
    free charge cost
    smoke smoking smoker
    share shared sharing
    stop layover connection
    weather forecast
    reason purpose why
    problem issue trouble matter
    birth born birthday dob
    age old
    surname last family
    order purchase
    confirm verify correct right
    help assist assistance
    insurance coverage insurer plan
    zip postal postcode
    code pin password
    refund reimbursement
    deliver delivery ship shipping
    bill invoice statement
    job work occupation employer
    color colour
    size big large small
    quantity amount many number
    """
}

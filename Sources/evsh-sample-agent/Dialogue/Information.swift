/// What the desk tells about the clinic.
enum Information {
  case hours, location, prices, insurance

  var text: String {
    switch self {
    case .hours: "We are open Monday to Friday from 8 a.m. to 6 p.m. and on Saturday from 9 a.m. to 1 p.m."
    case .location: "We are at 12 Maple Street, next to the library. Parking is free behind the building."
    case .prices: "A check-up costs 85 dollars, a cleaning 120 dollars and an X-ray 60 dollars."
    case .insurance: "We accept Aetna, Cigna and Delta Dental, and we bill your insurance directly."
    }
  }
}

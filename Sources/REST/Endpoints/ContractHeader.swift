/// The names of headers that the contract adds to HTTP's own.
enum ContractHeader {
  static let key = "X-CEKURA-API-KEY"
  /// What the key's header was called before.
  static let formerKey = "X-VOCERA-API-KEY"
  /// Lets a reader in to a single result.
  static let share = "X-VOCERA-SHAREABLE-LINK-TOKEN"
  static let idempotencyKey = "X-CEKURA-IDEMPOTENCY-KEY"
  /// The same by the name of the IETF's draft, `draft-ietf-httpapi-idempotency-key-header`.
  static let standardIdempotencyKey = "Idempotency-Key"
  /// What a client is, `cli` or `sdk`.
  static let clientSource = "X-Client-Source"
  /// By which a webhook knows who tells it something.
  static let secret = "X-CEKURA-SECRET"
  /// Where a proxy before the server says how it was asked.
  static let forwardedProtocol = "X-Forwarded-Proto"
}

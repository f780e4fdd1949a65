import NIOSSL

/// A certificate for `localhost` and 127.0.0.1 that signs itself, with its key: worth nothing outside these tests, and
/// good for a hundred years. Made by `openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes
/// -days 36500 -subj "/CN=evsh tests" -addext "subjectAltName=DNS:localhost,IP:127.0.0.1"`.
enum TestCertificate {
  static let certificate = """
    -----BEGIN CERTIFICATE-----
    MIIBnjCCAUOgAwIBAgIUWJ0nJbMevW2sF+zzrnLhtO6jkwcwCgYIKoZIzj0EAwIw
    FTETMBEGA1UEAwwKZXZzaCB0ZXN0czAgFw0yNjExMjIxOTIxNDFaGA8yMTI2MTAy
    OTE5MjE0MVowFTETMBEGA1UEAwwKZXZzaCB0ZXN0czBZMBMGByqGSM49AgEGCCqG
    SM49AwEHA0IABFXWZq+7remp2bx5gMJBOwPhSs/Y9Qx8bEvNTepP+rZ/bfEz8+BR
    +CedLrc5SD9ZxWdpXSqGScbcO17c9pQ5AZmjbzBtMB0GA1UdDgQWBBTnL83dD0xF
    2kmvv8GPjKMjPNmBRDAfBgNVHSMEGDAWgBTnL83dD0xF2kmvv8GPjKMjPNmBRDAP
    BgNVHRMBAf8EBTADAQH/MBoGA1UdEQQTMBGCCWxvY2FsaG9zdIcEfwAAATAKBggq
    hkjOPQQDAgNJADBGAiEA+Ix3rKnGtYFsEJh80dMuCVhVf9tbzD0rCmb3G3OGSbgC
    IQCEnl5FP4nU9K2QtkzwD0GthfvIiU7oWnBqEyQd+lL4aQ==
    -----END CERTIFICATE-----

    """

  private static let key = """
    -----BEGIN PRIVATE KEY-----
    MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgeG0ZK6zV/Dain+c6
    aaoUDwx5l9Y66Cgu0A41zHHKGsmhRANCAARV1mavu63pqdm8eYDCQTsD4UrP2PUM
    fGxLzU3qT/q2f23xM/PgUfgnnS63OUg/WcVnaV0qhknG3Dte3PaUOQGZ
    -----END PRIVATE KEY-----

    """

  /// The server's side of TLS with it.
  static func server() throws -> NIOSSLContext {
    let certificate = try NIOSSLCertificate(bytes: Array(certificate.utf8), format: .pem)
    let key = try NIOSSLPrivateKey(bytes: Array(key.utf8), format: .pem)
    return try NIOSSLContext(
      configuration: .makeServerConfiguration(
        certificateChain: [.certificate(certificate)], privateKey: .privateKey(key)))
  }
}

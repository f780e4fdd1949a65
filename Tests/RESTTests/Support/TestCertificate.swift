import Foundation
import NIOSSL

/// A certificate that signs itself, with its key: worth nothing outside these tests. Made by the Python package
/// `cryptography` with a P-256 key, and two of them good for a hundred years.
struct TestCertificate {
  let certificate: String
  private let key: String

  /// The server's side of TLS with it.
  func server() throws -> NIOSSLContext {
    let certificate = try NIOSSLCertificate(bytes: Array(certificate.utf8), format: .pem)
    let key = try NIOSSLPrivateKey(bytes: Array(key.utf8), format: .pem)
    return try NIOSSLContext(
      configuration: .makeServerConfiguration(
        certificateChain: [.certificate(certificate)], privateKey: .privateKey(key)))
  }

  /// A file from which a client learns to trust it.
  func file() throws -> String {
    let url = FileManager.default.temporaryDirectory.appending(path: "evsh-certificate-\(UUID().uuidString).pem")
    try Data(certificate.utf8).write(to: url)
    return url.path
  }

  /// For `localhost` and 127.0.0.1.
  static let own = TestCertificate(
    certificate: """
      -----BEGIN CERTIFICATE-----
      MIIBfDCCASKgAwIBAgIUIF0eFtGF13V9ZQqQvGhsp/Yk18AwCgYIKoZIzj0EAwIw
      FTETMBEGA1UEAwwKZXZzaCB0ZXN0czAgFw0yNTAxMDEwMDAwMDBaGA8yMTI1MDEw
      MTAwMDAwMFowFTETMBEGA1UEAwwKZXZzaCB0ZXN0czBZMBMGByqGSM49AgEGCCqG
      SM49AwEHA0IABJgrFnfGbCJDuyZ5ioeBV+BIKhtLB8HEfNpbiElvUVAZUcr6VHAd
      Aa03tAVqJcRZQlpV0y3T3O9GarYpwXnV4P+jTjBMMA8GA1UdEwEB/wQFMAMBAf8w
      GgYDVR0RBBMwEYIJbG9jYWxob3N0hwR/AAABMB0GA1UdDgQWBBQN2ZcwCfEoryN3
      zpxJMRQUC+LTzDAKBggqhkjOPQQDAgNIADBFAiEA0rhhVVNdPGLnbRE1Qj/Apko0
      b6RBNIRwrKrfrCdhRPsCIAnHXye9vIXAwm0EPZj0ul6cS4t484s8go5wxVVzo9pv
      -----END CERTIFICATE-----

      """,
    key: """
      -----BEGIN PRIVATE KEY-----
      MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQg3QyCXtqEwSKZvGMS
      3LDo/IBjwY19AMv+QntfAy30damhRANCAASYKxZ3xmwiQ7smeYqHgVfgSCobSwfB
      xHzaW4hJb1FQGVHK+lRwHQGtN7QFaiXEWUJaVdMt09zvRmq2KcF51eD/
      -----END PRIVATE KEY-----

      """)

  /// For the same, in January of 2024 only.
  static let expired = TestCertificate(
    certificate: """
      -----BEGIN CERTIFICATE-----
      MIIBezCCASCgAwIBAgIUe2MQKU01p376cpK713lSvd25lKMwCgYIKoZIzj0EAwIw
      FTETMBEGA1UEAwwKZXZzaCB0ZXN0czAeFw0yNDAxMDEwMDAwMDBaFw0yNDAyMDEw
      MDAwMDBaMBUxEzARBgNVBAMMCmV2c2ggdGVzdHMwWTATBgcqhkjOPQIBBggqhkjO
      PQMBBwNCAASlq1IuQSWeVkxQkxdtHrAve+VP/SkfVAGvZtFGYd5AUTDFTr8qs+xj
      wQodowazcm2nB9lEP9QLbhIFO+FOBKhao04wTDAPBgNVHRMBAf8EBTADAQH/MBoG
      A1UdEQQTMBGCCWxvY2FsaG9zdIcEfwAAATAdBgNVHQ4EFgQUkDNB9iIzMDZJmZkT
      0EaH969soGkwCgYIKoZIzj0EAwIDSQAwRgIhAPjkaQ7gQgj4UBqC23B4aqQrgITH
      S1TbibZ31APHKih0AiEAqKcGdx/GVa645b83K7UnpEIZIqiFjBIxbv7dUp9JE5g=
      -----END CERTIFICATE-----

      """,
    key: """
      -----BEGIN PRIVATE KEY-----
      MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgCXCCyiovNWvUm/Qm
      O5lnWMCYBeX0KqZQIl2Q10IW5ZuhRANCAASlq1IuQSWeVkxQkxdtHrAve+VP/Skf
      VAGvZtFGYd5AUTDFTr8qs+xjwQodowazcm2nB9lEP9QLbhIFO+FOBKha
      -----END PRIVATE KEY-----

      """)

  /// For another host, `elsewhere.example`.
  static let elsewhere = TestCertificate(
    certificate: """
      -----BEGIN CERTIFICATE-----
      MIIBfTCCASSgAwIBAgIUavXtrAdvh87LWFLMQvFY2ZLM0BYwCgYIKoZIzj0EAwIw
      FTETMBEGA1UEAwwKZXZzaCB0ZXN0czAgFw0yNTAxMDEwMDAwMDBaGA8yMTI1MDEw
      MTAwMDAwMFowFTETMBEGA1UEAwwKZXZzaCB0ZXN0czBZMBMGByqGSM49AgEGCCqG
      SM49AwEHA0IABMFUBi9ObuFRuPYfhtYd0ucWGiHmJ9BzyFmvJl18FIKbY4ligfbB
      qsmxkbBzJQGeYYVV+GgfVoTGMuQVxTxqFZCjUDBOMA8GA1UdEwEB/wQFMAMBAf8w
      HAYDVR0RBBUwE4IRZWxzZXdoZXJlLmV4YW1wbGUwHQYDVR0OBBYEFE7x+hzaUohR
      ka/RY/E49bINaJ7WMAoGCCqGSM49BAMCA0cAMEQCICTHOCPZnM87/2jEDkn/yWWi
      bnXOkmBDmDHhFnvyqdsiAiBnya1g5tNDoJQkWjylHXtfoE9eFSVRQZYIth5qc/Vh
      Sg==
      -----END CERTIFICATE-----

      """,
    key: """
      -----BEGIN PRIVATE KEY-----
      MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgEx8EkJoyMvCM4R8L
      gRQPXoWryYUcl5JlCg9s6HbdVKWhRANCAATBVAYvTm7hUbj2H4bWHdLnFhoh5ifQ
      c8hZryZdfBSCm2OJYoH2warJsZGwcyUBnmGFVfhoH1aExjLkFcU8ahWQ
      -----END PRIVATE KEY-----

      """)
}

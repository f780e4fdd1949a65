import Evaluation
import Foundation
import Testing

@testable import REST

/// Whom a key is sent to over TLS, and whom not.
@Suite struct CertificateTests {
  /// What a server with a certificate answers a client that trusts whoever made it, and how many requests it got.
  private func error(
    _ certificate: TestCertificate, isTrusted: Bool = true
  ) async throws -> (error: BackendError?, requests: Int, name: String) {
    let server = try await StandIn.start(tls: certificate.server()) { _ in .json([]) }
    let file = try certificate.file()
    let backend = try RemoteBackend.at(server, authority: isTrusted ? file : nil)
    let error = await backendError { () throws(BackendError) in try await backend.projects() }
    try await server.stop()
    try FileManager.default.removeItem(atPath: file)
    return (error, server.requests.count, backend.label)
  }

  @Test func aCertificateOfATrustedAuthorityIsTaken() async throws {
    let answer = try await error(.own)
    #expect(answer.error == nil && answer.requests == 1)
  }

  @Test(arguments: [(TestCertificate.own, false), (.expired, true)])
  func oneThatNobodyTrustsAndOneThatIsOverAreNot(_ certificate: TestCertificate, _ isTrusted: Bool) async throws {
    let answer = try await error(certificate, isTrusted: isTrusted)
    #expect(
      answer.error
        == .unreachable(
          "the certificate of \(answer.name) isn't trusted, or is out of date; SSL_CERT_FILE may name its authority's"))
    #expect(answer.requests == 0)
  }

  @Test func anotherHostsCertificateIsNot() async throws {
    let answer = try await error(.elsewhere)
    #expect(answer.error == .unreachable("the certificate of \(answer.name) is for another host"))
    #expect(answer.requests == 0)
  }

  @Test func aServerWithoutTLSIsToldApart() async throws {
    let server = try await StandIn.answering(.json([]))
    let url = server.url.replacing("http://", with: "https://")
    let backend = RemoteBackend(try .at(url))
    let error = await backendError { () throws(BackendError) in try await backend.projects() }
    #expect(error == .unreachable("\(backend.label) doesn't speak TLS; try http://"))
    try await server.stop()
  }
}

internal import Crypto
internal import Syndicate

#if canImport(FoundationEssentials)
    internal import FoundationEssentials
#else
    internal import Foundation
#endif

/// A secret made ready: what depends on it alone has been computed.
enum WebhookKey: Sendable {
    /// HMAC-SHA256 that has taken in its key.
    case symmetric(HMAC<SHA256>)
    case signing(Curve25519.Signing.PrivateKey)
    case verifying(Curve25519.Signing.PublicKey)

    /// Fewer bytes can be guessed.
    static let leastBytes = 16
    /// More secrets than a receiver has to try.
    static let most = 16

    /// The keys of secrets, in their order.
    static func keys(of secrets: [WebhookSecret], for scheme: WebhookScheme) throws(WebhookError) -> [WebhookKey] {
        guard !secrets.isEmpty else { throw WebhookError(.unusableSecret, "there is no secret") }
        guard secrets.count <= most else {
            throw WebhookError(.unusableSecret, "there are more than \(most) secrets")
        }
        var keys: [WebhookKey] = []
        for secret in secrets { keys.append(try key(of: secret, for: scheme)) }
        return keys
    }

    private static func key(of secret: WebhookSecret, for scheme: WebhookScheme) throws(WebhookError) -> WebhookKey {
        guard scheme == .standard else {
            guard !secret.text.isEmpty else { throw WebhookError(.unusableSecret, "a secret is empty") }
            return .symmetric(HMAC(key: SymmetricKey(data: Array(secret.text.utf8))))
        }
        for (prefix, make) in makers where secret.text.utf8.starts(with: prefix.utf8) {
            let letters = secret.text.utf8.span.extracting(droppingFirst: prefix.utf8.count)
            guard let bytes = Base64.decode(letters, as: .word) else {
                throw WebhookError(.unusableSecret, "a secret is not Base64 behind \(prefix)")
            }
            return try make(bytes)
        }
        throw WebhookError(
            .unusableSecret, "a secret of Standard Webhooks begins with whsec_, or with whsk_ or whpk_ for Ed25519")
    }

    private typealias Maker = @Sendable ([UInt8]) throws(WebhookError) -> WebhookKey

    private static let makers: [(prefix: String, make: Maker)] = [
        ("whsec_", symmetricKey), ("whsk_", signingKey), ("whpk_", verifyingKey),
    ]

    @Sendable private static func symmetricKey(_ bytes: [UInt8]) throws(WebhookError) -> WebhookKey {
        guard bytes.count >= leastBytes else {
            throw WebhookError(.unusableSecret, "a secret has fewer than \(leastBytes) bytes")
        }
        return .symmetric(HMAC(key: SymmetricKey(data: bytes)))
    }

    /// A seed of 32 bytes, or one with the public key behind it, as most libraries keep it.
    @Sendable private static func signingKey(_ bytes: [UInt8]) throws(WebhookError) -> WebhookKey {
        guard bytes.count == 32 || bytes.count == 64,
            let key = try? Curve25519.Signing.PrivateKey(rawRepresentation: bytes[..<32])
        else {
            throw WebhookError(.unusableSecret, "a private key has neither 32 nor 64 bytes")
        }
        guard bytes.count == 32 || key.publicKey.rawRepresentation.elementsEqual(bytes[32...]) else {
            throw WebhookError(.unusableSecret, "a private key and the public key behind it do not belong together")
        }
        return .signing(key)
    }

    @Sendable private static func verifyingKey(_ bytes: [UInt8]) throws(WebhookError) -> WebhookKey {
        guard bytes.count == 32, let key = try? Curve25519.Signing.PublicKey(rawRepresentation: bytes) else {
            throw WebhookError(.unusableSecret, "a public key has other than 32 bytes")
        }
        return .verifying(key)
    }
}

extension HMAC<SHA256> {
    /// The code of two parts in a row, computed from here on.
    func code(_ prefix: UnsafeRawBufferPointer, _ body: UnsafeRawBufferPointer) -> HMAC<SHA256>.MAC {
        var copy = self
        copy.update(data: prefix)
        copy.update(data: body)
        return copy.finalize()
    }
}

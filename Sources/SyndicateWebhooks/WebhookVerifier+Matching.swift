internal import Crypto
internal import Syndicate

#if canImport(FoundationEssentials)
    internal import FoundationEssentials
#else
    internal import Foundation
#endif

extension WebhookVerifier {
    private static let mostSignatures = 16

    /// Holds the signatures of Standard Webhooks against all keys; each code is computed once.
    func match(
        _ text: Substring, _ id: String, _ time: Int64, _ body: Span<UInt8>
    ) throws(WebhookError) {
        let parts = text.utf8.split(separator: UInt8(ascii: " "), maxSplits: Self.mostSignatures)
        guard !parts.isEmpty, parts.count <= Self.mostSignatures else {
            throw WebhookError(
                .malformedSignature, "there is no signature, or there are more than \(Self.mostSignatures)")
        }
        let codes = Self.signatures(parts, "v1,", length: 32)
        let signatures = Self.signatures(parts, "v1a,", length: 64)
        var isMatch = false
        if !codes.isEmpty {
            for case .symmetric(let hmac) in keys {
                let own = SignedContent.withPrefix(id: id, time: time) { prefix in
                    body.withUnsafeBytes { hmac.code(prefix, $0) }
                }
                // All are compared, each in constant time.
                for code in codes where own == code { isMatch = true }
            }
        }
        let publicKeys = signatures.isEmpty ? [] : keys.compactMap(\.publicKey)
        if !isMatch, !publicKeys.isEmpty {
            let content = WebhookSigner.content(id, time, body)
            isMatch = publicKeys.contains { key in
                signatures.contains { key.isValidSignature($0, for: content) }
            }
        }
        guard isMatch else { throw Self.noMatch }
    }

    func match(
        hexadecimal text: Substring, mark: String, code: (HMAC<SHA256>) -> HMAC<SHA256>.MAC
    ) throws(WebhookError) {
        guard text.utf8.starts(with: mark.utf8),
            let signature = Self.bytes(hexadecimal: text.utf8.dropFirst(mark.utf8.count)), signature.count == 32
        else {
            throw WebhookError(.malformedSignature, "the signature is not \(mark) with 64 hexadecimal digits")
        }
        var isMatch = false
        for case .symmetric(let hmac) in keys where code(hmac) == signature { isMatch = true }
        guard isMatch else { throw Self.noMatch }
    }

    private static let noMatch = WebhookError(
        .noMatchingSignature, "no signature fits: the body is not what was sent, or it was signed with another secret")

    /// The signatures of one version; what cannot be read is none.
    private static func signatures(
        _ parts: [Substring.UTF8View.SubSequence], _ mark: String, length: Int
    ) -> [[UInt8]] {
        parts.compactMap { part in
            guard part.starts(with: mark.utf8), part.count <= mark.utf8.count + 88,
                let bytes = Base64.decode(part.dropFirst(mark.utf8.count).span, as: .word), bytes.count == length
            else { return nil }
            return bytes
        }
    }

    private static func bytes(hexadecimal digits: Substring.UTF8View) -> [UInt8]? {
        guard digits.count == 64 else { return nil }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(32)
        var high: UInt8?
        for digit in digits {
            guard let value = ASCII.hexValue(digit) else { return nil }
            if let first = high {
                bytes.append(first << 4 | value)
                high = nil
            } else {
                high = value
            }
        }
        return bytes
    }
}

extension WebhookKey {
    /// What verifies Ed25519; `nil` for HMAC.
    fileprivate var publicKey: Curve25519.Signing.PublicKey? {
        switch self {
        case .symmetric: nil
        case .signing(let key): key.publicKey
        case .verifying(let key): key
        }
    }
}

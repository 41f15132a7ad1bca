internal import Crypto
internal import Syndicate

#if canImport(FoundationEssentials)
    internal import FoundationEssentials
#else
    internal import Foundation
#endif

/// Says whether a webhook comes from who knows the secret, is what was sent, and was sent just now; made once, and used by any
/// number of tasks.
///
/// A request that is recorded and sent again within the tolerance verifies again: a receiver remembers the identifiers of what
/// it has done.
public struct WebhookVerifier: Sendable {
    /// How it has to be signed.
    public let scheme: WebhookScheme
    /// How far the time of the signature may be from the clock, in both directions, in seconds.
    let tolerance: Int64
    private let keys: [WebhookKey]
    private static let mostSignatures = 16

    /// A verifier that takes what any of the secrets signed.
    ///
    /// - Parameters:
    ///   - secrets: At least one and at most 16; for Standard Webhooks `whsec_…`, `whpk_…`, or `whsk_…`.
    ///   - tolerance: How far the time of the signature may be from the clock, in both directions; five minutes is what the schemes
    ///     advise. GitHub's tells no time.
    /// - Throws: `unusableSecret`.
    public init(
        _ scheme: WebhookScheme, secrets: [WebhookSecret], tolerance: Duration = .seconds(300)
    ) throws(WebhookError) {
        self.scheme = scheme
        self.tolerance = max(0, tolerance.components.seconds)
        keys = try WebhookKey.keys(of: secrets, for: scheme)
    }

    /// Verifies a request by its header and body.
    ///
    /// - Parameters:
    ///   - body: The body's bytes as they came, before anything is decoded.
    ///   - fields: The fields of the header, in any order; those that the scheme does not need are passed over.
    ///   - now: The time, in seconds since 1970-01-01T00:00:00Z.
    /// - Throws: `missingField`, `repeatedField`, `malformedIdentifier`, `malformedSignature`, `badTimestamp`, `tooOld`,
    ///   `inFuture`, `noMatchingSignature`.
    @discardableResult
    public func verify(
        _ body: Span<UInt8>, fields: some Sequence<(name: String, value: String)>, at now: Int64
    ) throws(WebhookError) -> VerifiedWebhook {
        switch scheme {
        case .standard: return try verifyStandard(body, fields, now)
        case .github:
            let signature = try WebhookFields([GitHubField.signature], in: fields).value(0)
            let empty = UnsafeRawBufferPointer(start: nil, count: 0)
            try match(hexadecimal: signature, mark: "sha256=") { key in body.withUnsafeBytes { key.code(empty, $0) } }
            return VerifiedWebhook()
        case .slack:
            let fields = try WebhookFields([SlackField.timestamp, SlackField.signature], in: fields)
            let signature = try fields.value(1)
            let time = try fields.timestamp(0)
            try checkTime(time, now)
            try match(hexadecimal: signature, mark: "v0=") { key in
                SignedContent.withSlackPrefix(time: time) { prefix in body.withUnsafeBytes { key.code(prefix, $0) } }
            }
            return VerifiedWebhook(timestamp: time)
        }
    }

    /// Verifies a request whose body is in an array.
    @discardableResult
    public func verify(
        _ body: [UInt8], fields: some Sequence<(name: String, value: String)>, at now: Int64
    ) throws(WebhookError) -> VerifiedWebhook {
        try verify(body.span, fields: fields, at: now)
    }

    private func verifyStandard(
        _ body: Span<UInt8>, _ header: some Sequence<(name: String, value: String)>, _ now: Int64
    ) throws(WebhookError) -> VerifiedWebhook {
        // The sequence may be one that can be gone through once.
        let header = Array(header)
        var fields = try WebhookFields(StandardField.all, in: header)
        if fields.isEmpty {
            let older = try WebhookFields(StandardField.older, in: header)
            if !older.isEmpty { fields = older }
        }
        let id = String(try fields.value(0))
        let signatures = try fields.value(2)
        let time = try fields.timestamp(1)
        try SignedContent.checkIdentifier(id)
        try checkTime(time, now)
        try match(signatures, id, time, body)
        return VerifiedWebhook(id: id, timestamp: time)
    }

    private func checkTime(_ time: Int64, _ now: Int64) throws(WebhookError) {
        // Neither can overflow: a timestamp has twelve digits, and no clock shows more than three times as many seconds.
        let now = min(max(now, -SignedContent.lastTimestamp), 2 * SignedContent.lastTimestamp)
        guard now - time <= tolerance else {
            throw WebhookError(.tooOld, "it was signed \(now - time) seconds ago, and at most \(tolerance) are allowed")
        }
        guard time - now <= tolerance else {
            throw WebhookError(
                .inFuture, "it was signed \(time - now) seconds in the future, and at most \(tolerance) are allowed")
        }
    }

    /// Holds the signatures of Standard Webhooks against all keys; each code is computed once.
    private func match(
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

    private func match(
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
                let bytes = Base64.decode(part.dropFirst(mark.utf8.count)), bytes.count == length
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

extension WebhookVerifier: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    /// The scheme and the tolerance alone.
    public var description: String { "WebhookVerifier(\(scheme), tolerance: \(tolerance) s)" }
    /// The scheme and the tolerance alone.
    public var debugDescription: String { description }
    /// The scheme and the tolerance alone.
    public var customMirror: Mirror { Mirror(self, children: ["scheme": scheme, "tolerance": tolerance]) }
}

internal import Crypto

#if canImport(FoundationEssentials)
    internal import FoundationEssentials
#else
    internal import Foundation
#endif

/// Says whether a webhook comes from who knows the secret, is what was sent, and was sent just now; made once, and used by any
/// number of tasks.
///
///     let verifier = try WebhookVerifier(.standard, secrets: [WebhookSecret(secret)])
///     let webhook = try verifier.verify(body, fields: header, at: now)
///
/// A request that is recorded and sent again within the tolerance verifies again: a receiver remembers the identifiers of what
/// it has done.
public struct WebhookVerifier: Sendable {
    /// How it has to be signed.
    public let scheme: WebhookScheme
    /// How far the time of the signature may be from the clock, in both directions, in seconds.
    let tolerance: Int64
    let keys: [WebhookKey]

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
            let signature = try WebhookFields([FieldName.githubSignature], in: fields).value(0)
            let empty = UnsafeRawBufferPointer(start: nil, count: 0)
            try match(hexadecimal: signature, mark: "sha256=") { key in body.withUnsafeBytes { key.code(empty, $0) } }
            return VerifiedWebhook()
        case .slack:
            let fields = try WebhookFields(FieldName.slack, in: fields)
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
        var fields = try WebhookFields(FieldName.standard, in: header)
        if fields.isEmpty {
            let older = try WebhookFields(FieldName.svix, in: header)
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
}

extension WebhookVerifier: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    /// The scheme and the tolerance alone.
    public var description: String { "WebhookVerifier(\(scheme), tolerance: \(tolerance) s)" }
    /// The scheme and the tolerance alone.
    public var debugDescription: String { description }
    /// The scheme and the tolerance alone.
    public var customMirror: Mirror { Mirror(self, children: ["scheme": scheme, "tolerance": tolerance]) }
}

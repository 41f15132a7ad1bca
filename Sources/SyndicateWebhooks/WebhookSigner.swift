internal import Crypto

#if canImport(FoundationEssentials)
    internal import FoundationEssentials
#else
    internal import Foundation
#endif

/// Signs what is sent to a receiver of webhooks; made once for each receiver, and used by any number of tasks.
public struct WebhookSigner: Sendable {
    /// How it signs.
    public let scheme: WebhookScheme
    private let keys: [WebhookKey]

    /// A signer with the given secrets.
    ///
    /// - Parameter secrets: At least one and at most 16. With Standard Webhooks each signs, so that a receiver can change from one
    ///   to the next (`whsec_…` by HMAC-SHA256, `whsk_…` by Ed25519). The fields of GitHub and Slack hold one signature: that of
    ///   the first.
    /// - Throws: `unusableSecret`.
    public init(_ scheme: WebhookScheme, secrets: [WebhookSecret]) throws(WebhookError) {
        self.scheme = scheme
        keys = try WebhookKey.keys(of: secrets, for: scheme)
        for case .verifying in keys {
            throw WebhookError(.unusableSecret, "a public key (whpk_) signs nothing; the private one begins with whsk_")
        }
    }

    /// The fields of the request's header that tell and sign what it carries.
    ///
    /// - Parameters:
    ///   - id: What is delivered: the same in every attempt. Up to 256 visible ASCII characters, without a part of digits alone
    ///     behind a full stop. Standard Webhooks alone sends it.
    ///   - time: When it is sent: that of the attempt, in seconds since 1970-01-01T00:00:00Z.
    ///   - body: The body's bytes as they are sent.
    /// - Throws: `malformedIdentifier`, `badTimestamp`.
    public func fields(
        id: String, at time: Int64, body: Span<UInt8>
    ) throws(WebhookError) -> [(name: String, value: String)] {
        switch scheme {
        case .standard:
            try SignedContent.checkIdentifier(id)
            try SignedContent.checkTimestamp(time)
            return [
                (StandardField.id, id), (StandardField.timestamp, String(time)),
                (StandardField.signature, standardSignature(id, time, body)),
            ]
        case .github:
            return [
                (
                    GitHubField.signature,
                    hexadecimalSignature("sha256=", UnsafeRawBufferPointer(start: nil, count: 0), body)
                )
            ]
        case .slack:
            try SignedContent.checkTimestamp(time)
            let signature = SignedContent.withSlackPrefix(time: time) { hexadecimalSignature("v0=", $0, body) }
            return [(SlackField.timestamp, String(time)), (SlackField.signature, signature)]
        }
    }

    /// The fields for a body in an array.
    public func fields(
        id: String, at time: Int64, body: [UInt8]
    ) throws(WebhookError) -> [(name: String, value: String)] {
        try fields(id: id, at: time, body: body.span)
    }

    private func standardSignature(_ id: String, _ time: Int64, _ body: Span<UInt8>) -> String {
        // "v1a,", 88 letters and a space are the most that a signature takes.
        String(unsafeUninitializedCapacity: keys.count * 93) { buffer in
            var writer = BufferWriter(UnsafeMutableRawBufferPointer(buffer))
            for (index, key) in keys.enumerated() {
                if index > 0 { writer.write(UInt8(ascii: " ")) }
                switch key {
                case .symmetric(let hmac):
                    writer.write("v1,")
                    let code = SignedContent.withPrefix(id: id, time: time) { prefix in
                        body.withUnsafeBytes { hmac.code(prefix, $0) }
                    }
                    code.withUnsafeBytes { writer.writeBase64($0) }
                case .signing(let key):
                    writer.write("v1a,")
                    let content = Self.content(id, time, body)
                    // It fails where there is no memory left.
                    guard let signature = try? key.signature(for: content) else { continue }
                    signature.withUnsafeBytes { writer.writeBase64($0) }
                case .verifying: continue
                }
            }
            return writer.count
        }
    }

    private func hexadecimalSignature(
        _ mark: String, _ prefix: UnsafeRawBufferPointer, _ body: Span<UInt8>
    ) -> String {
        guard case .symmetric(let hmac)? = keys.first else { return "" }
        let code = body.withUnsafeBytes { hmac.code(prefix, $0) }
        return String(unsafeUninitializedCapacity: mark.utf8.count + 64) { buffer in
            var writer = BufferWriter(UnsafeMutableRawBufferPointer(buffer))
            writer.write(mark)
            code.withUnsafeBytes { writer.writeHexadecimal($0) }
            return writer.count
        }
    }

    /// What Ed25519 signs, which it needs in one piece.
    static func content(_ id: String, _ time: Int64, _ body: Span<UInt8>) -> [UInt8] {
        SignedContent.withPrefix(id: id, time: time) { prefix in
            Array(unsafeUninitializedCapacity: prefix.count + body.count) { buffer, count in
                let target = UnsafeMutableRawBufferPointer(buffer)
                target.copyMemory(from: prefix)
                body.withUnsafeBytes { bytes in
                    UnsafeMutableRawBufferPointer(rebasing: target[prefix.count...]).copyMemory(from: bytes)
                }
                count = prefix.count + body.count
            }
        }
    }
}

extension WebhookSigner: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    /// The scheme alone.
    public var description: String { "WebhookSigner(\(scheme))" }
    /// The scheme alone.
    public var debugDescription: String { description }
    /// The scheme alone.
    public var customMirror: Mirror { Mirror(self, children: ["scheme": scheme]) }
}

/// What stands in front of the body in the content that is signed, and the rules for its parts.
enum SignedContent {
    /// The longest identifier, in bytes.
    static let longestIdentifier = 256
    /// The largest timestamp: more digits are no time of day.
    static let lastTimestamp: Int64 = 999_999_999_999

    /// An identifier has visible ASCII characters alone, and no part of digits alone behind a full stop: in
    /// `id.timestamp.body`, that part could be taken for the timestamp, and the rest for the body.
    static func checkIdentifier(_ id: String) throws(WebhookError) {
        guard !id.isEmpty, id.utf8.count <= longestIdentifier else {
            throw WebhookError(
                .malformedIdentifier, "the identifier is empty, or longer than \(longestIdentifier) bytes")
        }
        var isFirst = true
        var digits = 0
        var length = 0
        for byte in id.utf8 {
            guard byte > 0x20, byte < 0x7F else {
                throw WebhookError(
                    .malformedIdentifier, "the identifier has a space, a control or a letter beyond ASCII")
            }
            if byte == UInt8(ascii: ".") {
                try checkPart(digits: digits, length: length, isFirst)
                (isFirst, digits, length) = (false, 0, 0)
            } else {
                length += 1
                if byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") { digits += 1 }
            }
        }
        try checkPart(digits: digits, length: length, isFirst)
    }

    private static func checkPart(digits: Int, length: Int, _ isFirst: Bool) throws(WebhookError) {
        guard isFirst || length == 0 || digits < length else {
            throw WebhookError(
                .malformedIdentifier,
                "the identifier has digits alone behind a full stop, as if they were the timestamp")
        }
    }

    /// Refuses what cannot be written as a timestamp.
    static func checkTimestamp(_ time: Int64) throws(WebhookError) {
        guard time >= 0, time <= lastTimestamp else {
            throw WebhookError(.badTimestamp, "the time lies before 1970 or beyond the year 33658")
        }
    }

    /// Shows `id.timestamp.` to `body`, without an allocation where the identifier has an ordinary length.
    static func withPrefix<Result>(
        id: String, time: Int64, _ body: (UnsafeRawBufferPointer) throws -> Result
    ) rethrows -> Result {
        try withUnsafeTemporaryAllocation(byteCount: id.utf8.count + 16, alignment: 1) { buffer in
            var writer = BufferWriter(buffer)
            writer.write(id)
            writer.write(UInt8(ascii: "."))
            writer.write(time)
            writer.write(UInt8(ascii: "."))
            return try body(writer.written)
        }
    }

    /// Shows `v0:timestamp:` to `body`.
    static func withSlackPrefix<Result>(
        time: Int64, _ body: (UnsafeRawBufferPointer) throws -> Result
    ) rethrows -> Result {
        try withUnsafeTemporaryAllocation(byteCount: 20, alignment: 1) { buffer in
            var writer = BufferWriter(buffer)
            writer.write("v0:")
            writer.write(time)
            writer.write(UInt8(ascii: ":"))
            return try body(writer.written)
        }
    }
}

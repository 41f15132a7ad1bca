/// The names of the fields of Standard Webhooks.
enum StandardField {
    static let id = "webhook-id"
    static let timestamp = "webhook-timestamp"
    static let signature = "webhook-signature"
    static let all = [id, timestamp, signature]
    /// What Svix called them before there was a standard.
    static let older = ["svix-id", "svix-timestamp", "svix-signature"]
}

/// The name of GitHub's field.
enum GitHubField {
    static let signature = "X-Hub-Signature-256"
}

/// The names of Slack's fields.
enum SlackField {
    static let timestamp = "X-Slack-Request-Timestamp"
    static let signature = "X-Slack-Signature"
}

/// The fields of a header that a scheme needs, found by their names in any case.
struct WebhookFields {
    private var values: [Substring?]
    private let names: [String]

    /// - Throws: `repeatedField` where one of them stands twice: two programs could each take another.
    init(_ names: [String], in fields: some Sequence<(name: String, value: String)>) throws(WebhookError) {
        self.names = names
        values = Array(repeating: nil, count: names.count)
        for field in fields {
            guard let index = names.firstIndex(where: { Self.isSame($0, field.name) }) else { continue }
            guard values[index] == nil else {
                throw WebhookError(.repeatedField, "the field \(names[index]) is there twice")
            }
            values[index] = Self.trimmed(field.value)
        }
    }

    /// Whether none of them is there.
    var isEmpty: Bool { values.allSatisfy { $0 == nil } }

    /// The value of the field with this number.
    func value(_ index: Int) throws(WebhookError) -> Substring {
        guard let value = values[index] else {
            throw WebhookError(.missingField, "the field \(names[index]) is missing")
        }
        return value
    }

    /// The number of seconds in the field with this number: digits alone, as a signer writes them.
    func timestamp(_ index: Int) throws(WebhookError) -> Int64 {
        let digits = try value(index).utf8
        guard digits.count <= 12, digits.allSatisfy({ $0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9") }),
            digits.first != UInt8(ascii: "0") || digits.count == 1, let number = Int64(Substring(digits))
        else {
            throw WebhookError(.badTimestamp, "the field \(names[index]) is not a number of seconds")
        }
        return number
    }

    private static func isSame(_ left: String, _ right: String) -> Bool {
        left.utf8.count == right.utf8.count && left.utf8.elementsEqual(right.utf8) { lowercased($0) == lowercased($1) }
    }

    private static func lowercased(_ byte: UInt8) -> UInt8 {
        byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "Z") ? byte | 0x20 : byte
    }

    private static func trimmed(_ value: String) -> Substring {
        var bytes = value.utf8[...]
        while let first = bytes.first, first == 0x20 || first == 0x09 { bytes.removeFirst() }
        while let last = bytes.last, last == 0x20 || last == 0x09 { bytes.removeLast() }
        return Substring(bytes)
    }
}

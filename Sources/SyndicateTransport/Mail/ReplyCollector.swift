/// Gathers what a mail server says, and keeps the last reply.
struct ReplyCollector {
    /// The most that a server may say in one conversation, and what is kept of a reply, in bytes.
    private static let most = 64 << 10
    private static let kept = 400

    private var size = 0
    private var line: [UInt8] = []
    private var lines: [UInt8] = []
    /// The last reply that is whole.
    private(set) var last: MailReply?
    /// The last reply that is none of success; what the server says when it is left comes behind it.
    private(set) var refusal: MailReply?

    /// Takes a piece; says whether more is wanted.
    mutating func add(_ bytes: UnsafeRawBufferPointer) -> Bool {
        size += bytes.count
        guard size <= Self.most else { return false }
        for byte in bytes {
            if byte == 0x0A { end() } else if byte != 0x0D { line.append(byte) }
        }
        return true
    }

    /// Ends a line: `250-text` goes on, `250 text` ends the reply (RFC 5321, section 4.2.1).
    private mutating func end() {
        defer { line = [] }
        guard line.count >= 3, let code = Int(String(decoding: line[..<3], as: UTF8.self)) else { return }
        if lines.count < Self.kept {
            if !lines.isEmpty { lines.append(0x20) }
            lines += line.dropFirst(4).prefix(Self.kept)
        }
        guard line.count == 3 || line[3] != UInt8(ascii: "-") else { return }
        let reply = MailReply(code: code, text: String(decoding: lines, as: UTF8.self))
        last = reply
        // Of several refusals the last one counts; what was accepted after it made up for it, but not the end of the session.
        if code >= 400 { refusal = reply } else if code != 221 { refusal = nil }
        lines = []
    }
}

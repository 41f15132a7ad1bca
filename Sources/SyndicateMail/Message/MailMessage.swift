public import Syndicate

/// A message with a text and HTML of the same words (RFC 5322; RFC 2046, section 5.1.4).
///
/// The same message gives the same bytes. Nothing that stands in a field can end it: line breaks and control characters become spaces.
public struct MailMessage: Sendable, Equatable {
    /// A file that the HTML shows: `<img src="cid:…">` (RFC 2392).
    public struct InlineFile: Sendable, Equatable {
        /// What the HTML calls it, without `cid:`.
        public var contentID: String
        /// The media type.
        public var type: String
        /// The name to save it by.
        public var name: String
        /// What it holds.
        public var bytes: [UInt8]

        /// A file; the identifier is letters, digits, dots, hyphens and an `@`.
        public init(contentID: String, type: String, name: String, bytes: [UInt8]) {
            self.contentID = contentID
            self.type = type
            self.name = name
            self.bytes = bytes
        }
    }

    /// Who wrote it.
    public var from: MailAddress
    /// For whom it is; a list fills this in for each.
    public var to: [MailAddress] = []
    /// Where answers go, if not to the author.
    public var replyTo: [MailAddress] = []
    /// The subject, in any script.
    public var subject: String
    /// When it was written.
    public var date: Timestamp
    /// What names the list, as a domain name of its own: `newsletter.example.org` (RFC 2919).
    public var listIdentifier: String?
    /// What the list is called.
    public var listName: String?
    /// Addresses (https, mailto) by which readers leave the list (RFC 2369).
    public var unsubscribe: [String] = []
    /// Whether a POST to the https address does it at once (RFC 8058).
    public var isUnsubscribeOneClick = false
    /// Other fields, by their names.
    public var fields: [(name: String, value: String)] {
        get { others.map { ($0.name, $0.value) } }
        set { others = newValue.map { Field(name: $0.name, value: $0.value) } }
    }
    /// The words for those who do not see HTML.
    public var text: String
    /// The HTML.
    public var html: String
    /// What the HTML shows and the message brings along.
    public var files: [InlineFile] = []

    private struct Field: Sendable, Equatable {
        var name: String
        var value: String
    }

    private var others: [Field] = []

    /// A message; see the properties.
    public init(from: MailAddress, subject: String, date: Timestamp, text: String, html: String) {
        self.from = from
        self.subject = subject
        self.date = date
        self.text = text
        self.html = html
    }

    /// What names the message for ever: made from all that it says, at the author's domain (RFC 5322, section 3.6.4).
    public var identifier: String { "\(digest("message"))@\(from.domain)" }

    /// The bytes of the message, with line breaks of CRLF and lines of at most 998 bytes.
    ///
    /// - Throws: `MailError` for a field that cannot be written.
    public func encoded() throws(MailError) -> [UInt8] {
        var header = try header()
        let boundary = "=_\(digest("alternative"))"
        try header.field("Content-Type", ["multipart/alternative;", "boundary=\"\(boundary)\""])
        var output = header.bytes
        var body = MultipartWriter(boundary)
        body.part(["Content-Type: text/plain; charset=utf-8", "Content-Transfer-Encoding: quoted-printable"])
        body.bytes += QuotedPrintable.encode(text)
        if files.isEmpty {
            body.part(Self.htmlFields)
            body.bytes += QuotedPrintable.encode(html)
        } else {
            let inner = "=_\(digest("related"))"
            body.part(["Content-Type: multipart/related; type=\"text/html\";\r\n boundary=\"\(inner)\""])
            body.bytes += try related(inner)
        }
        output += body.finish()
        return output
    }

    private func header() throws(MailError) -> HeaderWriter {
        var header = HeaderWriter()
        try header.addresses("From", [from])
        if !to.isEmpty { try header.addresses("To", to) }
        if !replyTo.isEmpty { try header.addresses("Reply-To", replyTo) }
        try header.text("Subject", subject)
        try header.field("Date", MailDate.words(date))
        try header.field("Message-ID", ["<\(identifier)>"])
        if let listIdentifier {
            guard let name = HostName.ascii(listIdentifier) else {
                throw MailError(.field, "\"\(listIdentifier)\" does not name a list; it takes a domain name")
            }
            try header.phrase("List-Id", listName, "<\(name)>")
        }
        if !unsubscribe.isEmpty {
            var tokens: [String] = []
            for link in unsubscribe { tokens.append("<\(try MailLink.checked(link))>,") }
            tokens[tokens.count - 1].removeLast()
            try header.field("List-Unsubscribe", tokens)
            if isUnsubscribeOneClick, unsubscribe.contains(where: { $0.utf8.starts(with: "https:".utf8) }) {
                try header.field("List-Unsubscribe-Post", ["List-Unsubscribe=One-Click"])
            }
        }
        var used = Self.own
        for field in others {
            guard MailSyntax.isFieldName(field.name), used.insert(field.name.lowercased()).inserted else {
                throw MailError(.fieldName, "\"\(field.name)\" is no name of a field, or the message has that field")
            }
            try header.text(field.name, field.value)
        }
        try header.field("MIME-Version", ["1.0"])
        return header
    }

    private func related(_ boundary: String) throws(MailError) -> [UInt8] {
        var body = MultipartWriter(boundary)
        body.part(Self.htmlFields)
        body.bytes += QuotedPrintable.encode(html)
        for file in files {
            guard file.contentID.utf8.allSatisfy({ MailSyntax.isAtom($0) || $0 == 0x2E || $0 == 0x40 }),
                !file.contentID.isEmpty, file.contentID.utf8.count < 200,
                file.type.utf8.allSatisfy({ MailSyntax.isAtom($0) || $0 == 0x2E }), file.type.utf8.count < 100
            else {
                throw MailError(.field, "\"\(file.contentID)\" of type \"\(file.type)\" cannot be named in a message")
            }
            let name = MailSyntax.words(file.name).joined(separator: "-").utf8.prefix(60)
                .map { $0 < 0x7F && (MailSyntax.isAtom($0) || $0 == 0x2E) ? $0 : UInt8(ascii: "-") }
            body.part([
                "Content-Type: \(file.type)", "Content-Transfer-Encoding: base64", "Content-ID: <\(file.contentID)>",
                "Content-Disposition: inline; filename=\"\(String(decoding: name, as: UTF8.self))\"",
            ])
            body.bytes += Base64.lines(file.bytes)
        }
        return body.finish()
    }

    /// Digits made from all that the message says; what they are for gives others.
    private func digest(_ purpose: String) -> String {
        var words = [
            purpose, from.name ?? "", from.address, subject, MailDate.words(date).joined(), listIdentifier ?? "", text,
            html,
        ]
        words += to.map(\.address) + unsubscribe + others.flatMap { [$0.name, $0.value] }
        words += files.map(\.contentID)
        // A length before each, so that moving a letter from one to the next makes a difference.
        let name = words.map { "\($0.utf8.count):\($0)" }.joined()
        return UUIDv5(name).description.filter { $0 != "-" }
    }

    private static let htmlFields = [
        "Content-Type: text/html; charset=utf-8", "Content-Transfer-Encoding: quoted-printable",
    ]
    private static let own: Set<String> = [
        "from", "to", "reply-to", "subject", "date", "message-id", "list-id", "list-unsubscribe",
        "list-unsubscribe-post", "mime-version", "content-type", "content-transfer-encoding", "bcc", "sender",
    ]
}

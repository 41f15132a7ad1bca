/// Addresses in header fields.
enum MailLink {
    /// The address if it may stand between angle brackets on a line.
    static func checked(_ link: String) throws(MailError) -> String {
        let isKnown = ["https:", "http:", "mailto:"].contains { link.utf8.starts(with: $0.utf8) }
        // Placeholders of senders, such as `{{unsubscribe_url}}`, are no addresses yet.
        let isPlaceholder = link.utf8.starts(with: "{{".utf8) || link.utf8.starts(with: "*|".utf8)
        let isClean = link.utf8.allSatisfy { (0x21...0x7E).contains($0) && $0 != 0x3C && $0 != 0x3E && $0 != 0x22 }
        guard isKnown || isPlaceholder,
            isClean || isPlaceholder && link.utf8.allSatisfy({ (0x20...0x7E).contains($0) }),
            link.utf8.count < 900
        else { throw MailError(.link, "\"\(link)\" is no address (https, mailto) that a message could hold") }
        return link
    }
}

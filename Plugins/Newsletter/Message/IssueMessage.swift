internal import Syndicate
internal import SyndicateMail

/// Makes a whole message of an issue (RFC 5322).
struct IssueMessage {
    let issue: Issue
    let settings: NewsletterSettings
    let feed: FeedMetadata
    /// The newest article's date.
    let newest: Timestamp?

    /// - Throws: `ExportError` where an address is none, and where there is no sender or date.
    func bytes(html: [UInt8], text: String, pictures: EmbeddedPictures) throws(ExportError) -> [UInt8] {
        do throws(MailError) {
            var message = MailMessage(
                from: try sender(), subject: subject, date: try date(), text: text,
                html: String(decoding: html, as: UTF8.self))
            for address in settings.envelope.to { message.to.append(try Self.mailbox(address)) }
            if let address = settings.envelope.replyTo { message.replyTo = [try Self.mailbox(address)] }
            let host = feed.permalink.flatMap { IRI($0).host }
            message.listIdentifier = settings.envelope.listIdentifier ?? host.map { "newsletter.\($0)" }
            let name = issue.publisher.name
            message.listName = issue.hasMergeFields ? MergeFields.guarded(name) : name
            message.unsubscribe = [settings.unsubscribe].compactMap(\.self)
            if let mail = settings.unsubscribeMail {
                message.unsubscribe.append("mailto:\(try MailAddress(mail).address)?subject=unsubscribe")
            }
            message.isUnsubscribeOneClick = settings.isOneClick
            message.files = pictures.shown(in: message.html)
            return try message.encoded()
        } catch {
            throw ExportError(.option, error.message, cause: error)
        }
    }

    /// The subject; senders fill in placeholders there, too, and those of an article are none.
    private var subject: String {
        issue.hasMergeFields && settings.subject == nil ? MergeFields.guarded(issue.title) : issue.title
    }

    private func sender() throws(MailError) -> MailAddress {
        if let from = settings.envelope.from { return try Self.mailbox(from) }
        let known = [feed.managingEditor].compactMap(\.self) + (feed.authors.count == 1 ? feed.authors : [])
        guard let person = known.first(where: { $0.email != nil }), let email = person.email else {
            throw MailError(.address, "a message has a sender: set from=\"Name <name@example.org>\"")
        }
        let name = issue.publisher.name.isEmpty ? person.name : issue.publisher.name
        return try MailAddress(name: name, email)
    }

    private func date() throws(MailError) -> Timestamp {
        guard let date = settings.envelope.date ?? newest else {
            throw MailError(.field, "a message has a date, and no article has one: set date=2024-03-05T09:00:00Z")
        }
        return date
    }

    private static func mailbox(_ text: String) throws(MailError) -> MailAddress {
        let person = Person(mailbox: text)
        // Two addresses in one would become one that nobody has.
        guard let email = person.email else {
            throw MailError(.address, "\"\(text)\" is not one mail address, such as Name <name@example.org>")
        }
        return try MailAddress(name: person.name, email)
    }
}

/// What an issue of a newsletter says, ready to be laid out.
///
/// Words are plain text, addresses are absolute and cleaned and carry what measures clicks. What the sender fills in is a `MergeText`;
/// everything else comes from articles and is as hostile as they are.
struct Issue: Sendable, Equatable {
    /// Whether it is one article, or several in short.
    enum Kind: Sendable, Equatable {
        case single
        case digest
    }

    /// Articles below a heading.
    struct Section: Sendable, Equatable {
        /// The heading; `nil` where the issue has but one section.
        var heading: String?
        /// The articles in order.
        var items: [IssueItem]
    }

    var kind: Kind
    /// The language of everything that says no other (BCP 47).
    var language: String
    var direction: TextDirection
    /// The subject, and the title of the document.
    var title: String
    /// What mail programs show behind the subject in a list; never seen in the message.
    var preheader: String
    /// The publisher's words ahead of the articles.
    var intro: MergeText?
    /// When it came out, in words of the language.
    var date: String?
    var publisher: IssuePublisher
    var sections: [Section]
    /// Articles that stand only on the site.
    var more: [IssueLink] = []
    var footer: IssueFooter
    /// Words of the layout in the issue's language.
    var wording: Wording
    /// Whether a sender fills in merge fields, so that braces in articles must not look like them.
    var hasMergeFields: Bool

    /// Leaves out the articles that say nothing; gives their labels.
    mutating func removeEmptyItems() -> [String] {
        let labels = sections.flatMap(\.items).filter(\.isEmpty).map(\.label)
        guard !labels.isEmpty else { return [] }
        for index in sections.indices { sections[index].items.removeAll(where: \.isEmpty) }
        sections.removeAll { $0.items.isEmpty }
        return labels
    }
}

/// Which way lines run.
enum TextDirection: String, Sendable, Equatable {
    case leftToRight = "ltr"
    case rightToLeft = "rtl"
}

/// Words with the sender's placeholders in them, such as `*|FNAME|*`: of the publisher's settings alone, never from an article.
struct MergeText: Sendable, Equatable {
    var text: String

    init(_ text: String) { self.text = text }
}

/// An address with the words to click.
struct IssueLink: Sendable, Equatable {
    var text: String
    var url: String
}

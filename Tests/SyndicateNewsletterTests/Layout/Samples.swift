import Syndicate
import SyndicateHTML

@testable import SyndicateNewsletter

/// Issues to lay out.
enum Samples {
    /// `Issue` alone is also what Testing records.
    typealias Kind = Issue.Kind

    static func item(_ number: Int = 1, body: String? = nil, picture: Bool = true) -> IssueItem {
        var item = IssueItem(
            label: "urn:item:\(number)", direction: .leftToRight, title: "The long corridor, part \(number)",
            url: "https://cinema.example.com/corridor-\(number)", kicker: "Reviews", byline: "By Mara Lindqvist",
            date: "5 March 2024",
            summary:
                "A dancer walks into a casino and the film never walks out of it, which is the best thing about it.",
            picture: picture
                ? IssuePicture(
                    url: "https://cinema.example.com/corridor.jpg", alt: "A corridor in red light", width: 1200,
                    height: 675)
                : nil)
        if let body { item.body = MailBody.nodes(html: body, base: "https://cinema.example.com/corridor-\(number)") }
        return item
    }

    static func issue(_ kind: Issue.Kind, _ items: [IssueItem], merge: Bool = false) -> Issue {
        Issue(
            kind: kind, language: "en", direction: .leftToRight,
            title: kind == .single ? items.first?.title ?? "" : "Five films for the weekend",
            preheader: "What to see, and what to leave", date: "8 March 2024",
            publisher: IssuePublisher(
                name: "Reel & Row", tagline: "Films, slowly", url: "https://cinema.example.com/",
                profiles: [IssueLink(text: "Mastodon", url: "https://social.example/@reel")]),
            sections: [Issue.Section(heading: nil, items: items)],
            footer: IssueFooter(
                address: [MergeText("Reel & Row"), MergeText("1 Long Lane, Leeds")],
                standardReason: "You get this mail because you subscribed to Reel & Row.",
                unsubscribe: MergeText("{{unsubscribe_url}}"),
                preferences: MergeText("https://cinema.example.com/prefs"),
                webView: MergeText("https://cinema.example.com/corridor-1"), rights: "© 2024 Reel & Row"),
            wording: Wording("en"), hasMergeFields: merge)
    }

    static func theme(_ settings: [(name: String, value: String)] = [], kind: Issue.Kind = .single) throws -> Theme {
        try Theme(OptionValues(settings, for: Theme.specs), kind: kind)
    }

    static func html(_ issue: Issue, _ settings: [(name: String, value: String)] = []) throws -> String {
        let layout = IssueLayout(theme: try theme(settings, kind: issue.kind))
        return String(decoding: layout.html(issue), as: UTF8.self)
    }

    /// What the layout writes for the blocks of an article.
    static func blocks(_ html: String, guards: Bool = false) throws -> String {
        let layout = IssueLayout(theme: try theme([("theme", "plain")]))
        var writer = MailWriter(layout, issue(.single, [item()], merge: guards))
        writer.body(MailBody.nodes(html: html, base: "https://cinema.example.com/a/b"), below: 1)
        return String(decoding: writer.bytes, as: UTF8.self)
    }
}

internal import Syndicate
internal import SyndicateHTML

/// Writes an issue as plain text: lines of so many columns, addresses as footnotes below each article.
struct IssueText {
    let issue: Issue
    let width: Int
    private var output = ""
    private var footnotes: [String] = []
    /// How many footnotes stand below an article already.
    private var shown = 0

    init(_ issue: Issue, width: Int = 72) {
        self.issue = issue
        self.width = width
    }

    /// The text, with a line feed at its end.
    static func string(_ issue: Issue, width: Int = 72) -> String {
        var writer = IssueText(issue, width: width)
        writer.write()
        return writer.output
    }

    private mutating func write() {
        head()
        if let intro = issue.intro {
            for paragraph in intro.text.split(separator: "\n\n") { block(trusted: String(paragraph)) }
        }
        for section in issue.sections {
            if let heading = section.heading { title(heading, underline: "=", issue.direction) }
            for item in section.items { write(item, below: section.heading) }
        }
        if !issue.more.isEmpty {
            title(issue.wording.moreOnSite, underline: "-", issue.direction)
            list(issue.more, issue.direction)
        }
        foot()
    }

    private mutating func head() {
        let publisher = issue.publisher
        var lines = [publisher.name, publisher.tagline ?? ""].filter { !$0.isEmpty }
        if issue.kind == .digest, let date = issue.date { lines.append(date) }
        if !lines.isEmpty { block(lines, issue.direction) }
        if issue.kind == .digest, issue.title != publisher.name,
            issue.date.map({ "\(publisher.name), \($0)" }) != issue.title
        {
            title(issue.title, underline: "=", issue.direction)
        }
    }

    private mutating func write(_ item: IssueItem, below heading: String?) {
        let direction = item.direction
        if !item.title.isEmpty { title(item.title, underline: issue.kind == .single ? "=" : "-", direction) }
        let facts = [item.kicker, item.byline, item.date].compactMap(\.self).joined(separator: " · ")
        if !facts.isEmpty { block([facts], direction) }
        if item.hasLead, item.summary != item.title { block([item.summary], direction) }
        if let review = item.review { write(review, direction) }
        if !item.body.isEmpty {
            let rules = PlainText(links: .footnotes, width: width)
            let body = TextBody.prepared(item.body, below: issue.kind == .single ? 1 : 2)
            let text = rules.string(body, collecting: &footnotes)
            append(text.split(separator: "\n", omittingEmptySubsequences: false).map { guarded(String($0)) }, direction)
            notes()
        }
        if !item.media.isEmpty { list(item.media, direction) }
        if let url = item.url {
            append([item.body.isEmpty ? url : "\((item.wording ?? issue.wording).webView): \(url)"], .leftToRight)
        }
        if !item.related.isEmpty {
            block([(item.wording ?? issue.wording).related + ":"], direction)
            list(item.related, direction)
        }
    }

    private mutating func write(_ review: IssueReview, _ direction: TextDirection) {
        var lines = [review.name].filter { !$0.isEmpty }
        lines += review.facts.map { "\($0.label): \($0.value)" }
        if let rating = review.rating { lines.append(rating) }
        let inner = lines.flatMap { wrapped(guarded($0), width - 2) }.map { "| " + $0 }
        if !inner.isEmpty { append(inner, direction) }
    }

    /// The addresses of the links since the last ones.
    private mutating func notes() {
        guard shown < footnotes.count else { return }
        append(footnotes[shown...].enumerated().map { "[\(shown + $0 + 1)] \($1)" }, .leftToRight)
        shown = footnotes.count
    }

    private mutating func foot() {
        let footer = issue.footer
        let mark = output.utf8.count
        append(["-- "], .leftToRight)
        let start = output.utf8.count
        defer {
            // A mark with nothing below it says nothing.
            if output.utf8.count == start + 1 {
                output = String(decoding: output.utf8.prefix(mark), as: UTF8.self) + "\n"
            }
        }
        if let reason = footer.reason { block(trusted: reason.text, joined: true) }
        if let reason = footer.standardReason { block([reason], issue.direction, joined: true) }
        for line in footer.address { block(trusted: line.text, joined: true) }
        if let rights = footer.rights { block([rights], issue.direction, joined: true) }
        let links = [
            (issue.wording.unsubscribe, footer.unsubscribe), (issue.wording.preferences, footer.preferences),
            (issue.wording.webView, footer.webView),
        ]
        // An article has said already where it stands.
        let told = issue.kind == .single ? issue.sections.first?.items.first?.url : nil
        for case (let label, let link?) in links where link.text != told {
            append(["\(label): \(link.text)"], .leftToRight, joined: true)
        }
        for profile in issue.publisher.profiles {
            append(["\(profile.text): \(profile.url)"], .leftToRight, joined: true)
        }
        output += "\n"
    }

    // MARK: Lines

    private mutating func title(_ text: String, underline: String, _ direction: TextDirection) {
        let lines = wrapped(guarded(text), width)
        let columns = lines.map { TextWidth.columns($0) }.max() ?? 0
        append(lines + [String(repeating: underline, count: min(max(columns, 3), width))], direction)
    }

    private mutating func list(_ links: [IssueLink], _ direction: TextDirection) {
        var lines: [String] = []
        for link in links {
            let words = wrapped(guarded(link.text), width - 2)
            lines += words.enumerated().map { ($0 == 0 ? "- " : "  ") + $1 } + ["  \(link.url)"]
        }
        append(lines, direction)
    }

    private mutating func block(_ texts: [String], _ direction: TextDirection, joined: Bool = false) {
        append(texts.flatMap { wrapped(guarded($0), width) }, direction, joined: joined)
    }

    /// Words of the publisher, whose placeholders stay whole.
    private mutating func block(trusted text: String, joined: Bool = false) {
        append(text.split(separator: "\n").flatMap { wrapped(String($0), width) }, issue.direction, joined: joined)
    }

    private mutating func append(_ lines: [String], _ direction: TextDirection, joined: Bool = false) {
        if !output.isEmpty { output += joined ? "\n" : "\n\n" }
        output += lines.map { direction == .rightToLeft ? Self.marked($0) : $0 }.joined(separator: "\n")
    }

    private func guarded(_ text: String) -> String {
        issue.hasMergeFields ? MergeFields.guarded(text) : text
    }

    private func wrapped(_ text: String, _ width: Int) -> [String] {
        PlainText(width: width).string([.text(text)]).split(separator: "\n").map(String.init)
    }

    /// A line of a text from right to left, with a mark ahead where it begins with letters from left to right.
    private static func marked(_ line: String) -> String {
        for scalar in line.unicodeScalars {
            switch scalar.value {
            case 0x0590..<0x0900, 0xFB1D..<0xFE00, 0xFE70..<0xFF00, 0x1_0800..<0x1_1000, 0x1_E800..<0x1_F000:
                return line
            case _ where scalar.properties.isAlphabetic: return "\u{200F}" + line
            default: continue
            }
        }
        return line
    }
}

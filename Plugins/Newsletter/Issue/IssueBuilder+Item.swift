internal import Syndicate
internal import SyndicateHTML
internal import SyndicateText

extension IssueBuilder {
    /// How long a summary that is made of the body may be.
    private static let openingLimit = 280
    private static let halves = 2.0

    /// What the issue says of an entry.
    func item(_ entry: Entry, in kind: Issue.Kind) -> IssueItem {
        let language = entry.language ?? feed.language
        let wording = settings.language == nil ? Wording(language) : wording
        let isWhole = kind == .single || settings.extent == .full
        var item = IssueItem(
            label: entry.label, language: language, direction: Self.direction(language),
            title: PlainLine.folded(entry.title?.plainText) ?? "", summary: "")
        if wording.language != self.wording.language { item.wording = wording }
        item.url = address(entry.permalink)
        item.kicker = entry.categories.first.flatMap { PlainLine.folded($0.label ?? $0.term) }
        // Where no author is told and the feed has several, nobody knows who of them it was.
        let authors = !entry.authors.isEmpty ? entry.authors : feed.authors.count == 1 ? feed.authors : []
        let names = authors.prefix(10).compactMap { PlainLine.folded($0.name) }
        item.byline = names.isEmpty ? nil : wording.by.replacing("%", with: wording.list(names))
        item.date = (entry.published ?? entry.updated).flatMap { words(of: $0, in: wording) }
        item.picture = picture(entry, isWhole: isWhole)
        item.review = entry.review.map { review($0, wording, isWhole: isWhole) }
        if isWhole { item.body = tags.tagged(MergeFields.encoded(body(entry))) }
        item.summary = summary(entry, language, body: item.body)
        // A body that begins with the summary does not need it before.
        if entry.summary == nil, !item.body.isEmpty { item.leadIsBody = true }
        item.media = entry.attachments.prefix(20).compactMap { media($0, wording) }
        item.related = entry.related.prefix(isWhole ? 20 : 0).compactMap { related in
            guard let url = address(related.url), let text = PlainLine.folded(related.title) else { return nil }
            return IssueLink(text: text, url: url)
        }
        if item.title.isEmpty { item.title = item.summary.isEmpty ? item.url ?? "" : item.summary }
        return item
    }

    private func body(_ entry: Entry) -> [HTMLNode] {
        let base = entry.base ?? entry.permalink ?? feed.permalink
        if let html = entry.htmlBody { return sized(MailBody.nodes(html: html, base: base), by: entry.figures) }
        guard let text = entry.textBody else { return [] }
        let paragraphs = text.split(separator: "\n\n").map { paragraph in
            var children: [HTMLNode] = []
            for line in paragraph.split(separator: "\n") {
                if !children.isEmpty { children.append(.element(HTMLElement("br"))) }
                children.append(.text(String(line)))
            }
            return HTMLNode.element(HTMLElement("p", children: children))
        }
        return paragraphs
    }

    /// The body with the sizes of its pictures, as far as they are known.
    private func sized(_ nodes: [HTMLNode], by figures: [Figure]) -> [HTMLNode] {
        var widths: [String: Int] = [:]
        for figure in figures {
            guard let width = figure.width, let url = WebAddress.absolute(figure.url, base: feed.permalink) else {
                continue
            }
            widths[url] = width
        }
        return widths.isEmpty ? nodes : sized(nodes, widths)
    }

    private func sized(_ nodes: [HTMLNode], _ widths: [String: Int]) -> [HTMLNode] {
        nodes.map { node in
            guard case .element(var element) = node else { return node }
            if element.isHTML("img"), element["width"] == nil, let width = element["src"].flatMap({ widths[$0] }) {
                element["width"] = String(width)
            }
            element.children = sized(element.children, widths)
            return .element(element)
        }
    }

    private func summary(_ entry: Entry, _ language: String?, body: [HTMLNode]) -> String {
        if let summary = PlainLine.folded(entry.summary?.plainText) { return summary }
        let text: String
        if !body.isEmpty {
            text = PlainText(showsImages: false).string(body)
        } else if let html = entry.htmlBody {
            let limits = HTMLLimits(maximumBytes: 32 << 10, maximumDepth: 64, maximumAttributes: 100)
            text = HTMLFragment(parsing: html, limits: limits).plainText(PlainText(showsImages: false))
        } else {
            text = entry.textBody ?? ""
        }
        return TextSegmenter(language: language).opening(of: text, limit: Self.openingLimit) ?? ""
    }

    private func picture(_ entry: Entry, isWhole: Bool) -> IssuePicture? {
        let figure = entry.image ?? entry.bannerImage.map { Figure(url: $0) } ?? (isWhole ? nil : entry.figures.first)
        guard let figure, let url = WebAddress.absolute(figure.url, base: feed.permalink).map(MergeFields.encoded)
        else { return nil }
        // The body shows it where it belongs.
        if isWhole, entry.figures.contains(where: { $0.url == figure.url }) { return nil }
        var picture = IssuePicture(url: url, alt: PlainLine.folded(figure.alt) ?? "")
        picture.width = figure.width
        picture.height = figure.height
        picture.caption = PlainLine.folded(figure.caption)
        picture.credit = PlainLine.folded(figure.credit)
        picture.link = address(entry.permalink)
        return picture
    }

    private func review(_ review: Review, _ wording: Wording, isWhole: Bool) -> IssueReview {
        var box = IssueReview(name: PlainLine.folded(review.item.name) ?? "")
        let lists = [(wording.director, review.item.directors), (wording.cast, Array(review.item.cast.prefix(8)))]
        for (label, names) in lists where isWhole {
            let words = names.compactMap(PlainLine.folded).joined(separator: wording.comma)
            if !words.isEmpty { box.facts.append((label, words)) }
        }
        if isWhole, let date = review.item.released.flatMap({ words(of: $0, in: wording) }) {
            box.facts.append((wording.released, date))
        }
        guard let rating = review.rating, rating.value.isFinite, rating.best.isFinite, rating.best > rating.worst,
            rating.value >= rating.worst, rating.value <= rating.best, rating.best <= 1_000_000
        else { return box }
        box.rating = wording.rating.replacing("%1", with: number(rating.value, wording))
            .replacing("%2", with: number(rating.best, wording))
        box.stars = ((rating.value / rating.best) * 5 * Self.halves).rounded() / Self.halves
        return box
    }

    /// A number with at most two digits behind the language's sign.
    private func number(_ value: Double, _ wording: Wording) -> String {
        let rounded = (value * 100).rounded() / 100
        if rounded == rounded.rounded() { return String(Int(rounded)) }
        let usesPoint = ["en", "ja", "ko", "zh", "he"].contains(wording.language.prefix(2).lowercased())
        return usesPoint ? String(rounded) : String(rounded).replacing(".", with: ",")
    }

    private func media(_ attachment: Attachment, _ wording: Wording) -> IssueLink? {
        // Parameters are for pages; a file's address may be signed.
        guard let url = WebAddress.absolute(attachment.url, base: feed.permalink).map(MergeFields.encoded) else {
            return nil
        }
        let type = attachment.type.flatMap { MediaType($0)?.essence } ?? ""
        if type.hasPrefix("image/") { return nil }
        let verb =
            type.hasPrefix("audio/") ? wording.listen : type.hasPrefix("video/") ? wording.watch : wording.open
        var details: [String] = []
        if let title = PlainLine.folded(attachment.title) { details.append(title) }
        if let seconds = attachment.duration, seconds.isFinite, seconds >= 1, seconds < 10_000_000 {
            let clock = ClockDuration.clockText(seconds.rounded())
            details.append(clock.hasPrefix("00:") ? String(clock.dropFirst(3)) : clock)
        }
        if let length = attachment.length, length > 0 { details.append(size(length, wording)) }
        return IssueLink(text: details.isEmpty ? verb : "\(verb) (\(details.joined(separator: ", ")))", url: url)
    }

    private func size(_ bytes: Int64, _ wording: Wording) -> String {
        if bytes < 1_000_000 { return "\(max(1, (bytes + 500) / 1000)) kB" }
        return "\(number((Double(bytes) / 100_000).rounded() / 10, wording)) MB"
    }
}

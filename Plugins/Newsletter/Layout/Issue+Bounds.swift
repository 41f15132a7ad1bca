extension Issue {
    /// The issue without what no honest article has: headlines and addresses of any length.
    var clamped: Issue {
        var issue = self
        issue.title = WordCut.cut(issue.title, within: 600)
        issue.preheader = WordCut.cut(issue.preheader, within: 600)
        issue.more = issue.more.map { IssueLink(text: WordCut.cut($0.text, within: 600), url: $0.url) }
        for section in issue.sections.indices {
            issue.sections[section].heading = issue.sections[section].heading.map { WordCut.cut($0, within: 300) }
            for index in issue.sections[section].items.indices { Self.clamp(&issue.sections[section].items[index]) }
        }
        return issue
    }

    private static func clamp(_ item: inout IssueItem) {
        item.title = WordCut.cut(item.title, within: 600)
        item.kicker = item.kicker.map { WordCut.cut($0, within: 300) }
        item.byline = item.byline.map { WordCut.cut($0, within: 600) }
        item.date = item.date.map { WordCut.cut($0, within: 200) }
        item.summary = WordCut.cut(item.summary, within: 3_000)
        if var picture = item.picture {
            picture.alt = WordCut.cut(picture.alt, within: 1_000)
            picture.caption = picture.caption.map { WordCut.cut($0, within: 1_000) }
            picture.credit = picture.credit.map { WordCut.cut($0, within: 300) }
            item.picture = picture
        }
        item.media = item.media.prefix(10).map { IssueLink(text: WordCut.cut($0.text, within: 300), url: $0.url) }
        item.related = item.related.prefix(10).map { IssueLink(text: WordCut.cut($0.text, within: 300), url: $0.url) }
        guard var review = item.review else { return }
        review.name = WordCut.cut(review.name, within: 300)
        review.rating = review.rating.map { WordCut.cut($0, within: 100) }
        review.facts = review.facts.prefix(10).map {
            (WordCut.cut($0.label, within: 100), WordCut.cut($0.value, within: 500))
        }
        item.review = review
    }
}

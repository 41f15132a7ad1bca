internal import SyndicateHTML

extension IssueLayout {
    /// The issue laid out in no more than `budget` bytes, if need be with less in it.
    ///
    /// A single article loses its end. In a digest, bodies become summaries and summaries become short, from the last article on; then
    /// the last articles become links. What the publisher says of itself stays; so an issue of which little else is left can be larger.
    func fitted(_ issue: Issue, to budget: Int) -> FittedIssue {
        let writer = written(issue, limit: budget)
        if writer.count <= budget { return FittedIssue(issue: issue, html: writer.bytes, notes: writer.notes) }
        var fitted = FittedIssue(issue: Self.clamped(issue), html: [])
        switch issue.kind {
        case .single: shorten(&fitted, budget)
        case .digest: condense(&fitted, budget)
        }
        let result = written(fitted.issue)
        fitted.html = result.bytes
        fitted.notes = result.notes
        return fitted
    }

    // MARK: One article

    private func shorten(_ fitted: inout FittedIssue, _ budget: Int) {
        for section in fitted.issue.sections.indices {
            for index in fitted.issue.sections[section].items.indices {
                shorten(&fitted, section, index, budget)
            }
        }
    }

    private func shorten(_ fitted: inout FittedIssue, _ section: Int, _ index: Int, _ budget: Int) {
        let body = fitted.issue.sections[section].items[index].body
        guard !body.isEmpty else { return }
        fitted.issue.sections[section].items[index].isShortened = true
        fitted.issue.sections[section].items[index].body = [.text(" …")]
        fitted.shortened.append(fitted.issue.sections[section].items[index].label)
        let frame = written(fitted.issue).count
        let writer = MailWriter(self, fitted.issue)
        let cut = BodyCut { nodes, limit in
            var writer = writer
            writer.limit = limit
            writer.body(nodes, below: 1)
            return writer.count
        }
        var room = budget - frame
        for _ in 0..<6 where room > 0 {
            fitted.issue.sections[section].items[index].body = cut.beginning(of: body, within: room)
            let excess = written(fitted.issue).count - budget
            if excess <= 0 { return }
            room -= excess + room / 8
        }
        fitted.issue.sections[section].items[index].body = []
    }

    // MARK: Several

    /// Where an article stands, and what it takes as it is.
    private struct Spot {
        var section: Int
        var index: Int
        var size: Int
    }

    private func condense(_ fitted: inout FittedIssue, _ budget: Int) {
        var spots: [Spot] = []
        for (section, content) in fitted.issue.sections.enumerated() {
            for (index, item) in content.items.enumerated() {
                let spot = Spot(section: section, index: index, size: 0)
                spots.append(spot)
                spots[spots.count - 1].size = size(of: item, spot, fitted.issue, budget)
            }
        }
        var bare = fitted.issue
        for section in bare.sections.indices { bare.sections[section].items = [] }
        var total = spots.reduce(written(bare).count) { $0 + $1.size }
        var shortened: Set<Int> = []
        let steps: [(inout IssueItem) -> Void] = [
            {
                $0.body = []
                $0.media = []
                $0.related = []
            },
            { $0.summary = WordCut.cut($0.summary, within: 280) },
        ]
        for step in steps {
            for number in spots.indices.reversed() where total > budget {
                let spot = spots[number]
                let before = fitted.issue.sections[spot.section].items[spot.index]
                step(&fitted.issue.sections[spot.section].items[spot.index])
                let after = fitted.issue.sections[spot.section].items[spot.index]
                guard after != before else { continue }
                shortened.insert(number)
                let size = size(of: after, spot, fitted.issue, budget)
                total += size - spot.size
                spots[number].size = size
            }
        }
        let kept = move(&fitted, spots, &total, budget)
        fitted.shortened = shortened.filter { $0 < kept }.sorted().map {
            fitted.issue.sections[spots[$0].section].items[spots[$0].index].label
        }
        fitted.issue.sections.removeAll { $0.items.isEmpty }
    }

    /// Makes the last articles links, and leaves the last links away; says how many articles stay.
    private func move(_ fitted: inout FittedIssue, _ spots: [Spot], _ total: inout Int, _ budget: Int) -> Int {
        var kept = spots.count
        let given = fitted.issue.more
        let heading = 1_000
        var links: [IssueLink] = []
        if given.isEmpty { total += total > budget ? heading : 0 }
        while total > budget, kept > 1 {
            kept -= 1
            let spot = spots[kept]
            let item = fitted.issue.sections[spot.section].items.removeLast()
            total -= spot.size
            fitted.moved.append(item.label)
            guard let url = item.url else { continue }
            let link = IssueLink(text: item.title, url: url)
            links.append(link)
            total += size(of: link, fitted.issue)
        }
        var more = Array(links.reversed()) + given
        // Links alone can be too much; the first ones are the newest.
        while total > budget, let last = more.popLast() { total -= size(of: last, fitted.issue) }
        fitted.issue.more = more
        fitted.moved.reverse()
        return kept
    }

    private func size(of item: IssueItem, _ spot: Spot, _ issue: Issue, _ limit: Int) -> Int {
        var writer = MailWriter(self, issue)
        writer.limit = limit
        let isFirst = spot.index == 0
        writer.card(item, level: 3, isFirst: isFirst, isLead: isFirst && spot.section == 0)
        return writer.count
    }

    private func size(of link: IssueLink, _ issue: Issue) -> Int {
        var writer = MailWriter(self, issue)
        writer.moreLink(link)
        return writer.count
    }

    // MARK: Bounds

    /// The issue without what no honest article has: headlines and addresses of any length.
    private static func clamped(_ issue: Issue) -> Issue {
        var issue = issue
        issue.title = WordCut.cut(issue.title, within: 600)
        issue.preheader = WordCut.cut(issue.preheader, within: 600)
        issue.more = issue.more.map { IssueLink(text: WordCut.cut($0.text, within: 600), url: $0.url) }
        for section in issue.sections.indices {
            issue.sections[section].heading = issue.sections[section].heading.map { WordCut.cut($0, within: 300) }
            for index in issue.sections[section].items.indices { clamp(&issue.sections[section].items[index]) }
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

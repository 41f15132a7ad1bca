extension IssueLayout {
    /// Where an article stands, and what it takes as it is.
    private struct Spot {
        var section: Int
        var index: Int
        var size: Int
    }

    func condense(_ fitted: inout FittedIssue, _ budget: Int) {
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
}

internal import Syndicate
internal import SyndicateHTML

extension IssueTemplate {
    /// The issue in no more than `budget` bytes, if need be with less in it; in no more than `most` where the template
    /// itself takes the room. What is larger all the same is as it was.
    ///
    /// What is left out is what the built-in layouts leave out: the end of a single article; in a digest bodies, then the
    /// ends of summaries, then the last articles, which become links.
    func fitted(_ issue: Issue, to budget: Int, at most: Int) throws(ExportError) -> FittedIssue {
        let whole = try written(issue)
        for limit in [budget, most] {
            if whole.html.count <= limit { return whole }
            let fitted =
                switch issue.kind {
                case .single: try shortened(issue.clamped, limit)
                case .digest: try condensed(issue.clamped, limit)
                }
            if let fitted { return fitted }
        }
        return whole
    }

    private func written(_ issue: Issue) throws(ExportError) -> FittedIssue {
        let (html, kept) = try html(issue)
        return FittedIssue(issue: issue, html: Array(html.utf8), kept: kept)
    }

    private func shortened(_ issue: Issue, _ limit: Int) throws(ExportError) -> FittedIssue? {
        guard let body = issue.sections.first?.items.first?.body, !body.isEmpty else { return nil }
        var issue = issue
        issue.sections[0].items[0].isShortened = true
        issue.sections[0].items[0].body = [.text(" …")]
        let label = issue.sections[0].items[0].label
        let cut = BodyCut { nodes, _ in HTMLSerializer.string(nodes).utf8.count }
        let frame = try written(issue).html.count
        var room = limit - frame
        for _ in 0..<8 where room > 0 {
            issue.sections[0].items[0].body = cut.beginning(of: body, within: room)
            var fitted = try written(issue)
            if fitted.html.count <= limit {
                fitted.shortened = [label]
                return fitted
            }
            // Styles that are inlined make it larger than it was measured, here as much as elsewhere.
            room = room * (limit - frame) / max(fitted.html.count - frame, 1) * 63 / 64
        }
        return nil
    }

    private func condensed(_ issue: Issue, _ limit: Int) throws(ExportError) -> FittedIssue? {
        let count = issue.sections.reduce(0) { $0 + $1.items.count }
        var low = 1
        var high = 3 * count + issue.more.count
        var best: FittedIssue?
        while low <= high {
            let middle = (low + high) / 2
            let reduced = Self.reduced(issue, steps: middle)
            var fitted = try written(reduced.issue)
            if fitted.html.count <= limit {
                (fitted.shortened, fitted.moved) = (reduced.shortened, reduced.moved)
                best = fitted
                high = middle - 1
            } else {
                low = middle + 1
            }
        }
        return best
    }

    /// The issue after so many steps, each of which takes something away from one article, the last one first.
    private static func reduced(
        _ issue: Issue, steps: Int
    ) -> (issue: Issue, shortened: [String], moved: [String]) {
        var issue = issue
        var shortened: Set<String> = []
        let spots = issue.sections.indices.flatMap { section in
            issue.sections[section].items.indices.map { (section: section, index: $0) }
        }
        for spot in spots.suffix(steps) {
            var item = issue.sections[spot.section].items[spot.index]
            let before = item
            (item.body, item.media, item.related) = ([], [], [])
            issue.sections[spot.section].items[spot.index] = item
            if item != before { shortened.insert(item.label) }
        }
        for spot in spots.suffix(max(0, steps - spots.count)) {
            var item = issue.sections[spot.section].items[spot.index]
            item.summary = WordCut.cut(item.summary, within: 280)
            if item != issue.sections[spot.section].items[spot.index] { shortened.insert(item.label) }
            issue.sections[spot.section].items[spot.index] = item
        }
        // The first article stays, whatever becomes of the others.
        let moving = spots.dropFirst().suffix(max(0, steps - 2 * spots.count))
        var links: [IssueLink] = []
        let moved = moving.map { issue.sections[$0.section].items[$0.index] }
        for item in moved {
            shortened.remove(item.label)
            if let url = item.url { links.append(IssueLink(text: item.title, url: url)) }
        }
        for spot in moving.reversed() { issue.sections[spot.section].items.remove(at: spot.index) }
        issue.sections.removeAll { $0.items.isEmpty }
        issue.more = (links + issue.more).dropLast(max(0, steps - 3 * spots.count + 1))
        let labels = issue.sections.flatMap(\.items).map(\.label).filter(shortened.contains)
        return (issue, labels, moved.map(\.label))
    }
}

internal import SyndicateHTML

extension IssueLayout {
    /// The issue laid out in no more than `budget` bytes, if need be with less in it.
    ///
    /// A single article loses its end. In a digest, bodies become summaries and summaries become short, from the last
    /// article on; then the last articles become links. What the publisher says of itself stays; so an issue of which
    /// little else is left can be larger.
    func fitted(_ issue: Issue, to budget: Int) -> FittedIssue {
        let writer = written(issue, limit: budget)
        if writer.count <= budget { return FittedIssue(issue: issue, html: writer.bytes, notes: writer.notes) }
        var fitted = FittedIssue(issue: issue.clamped, html: [])
        switch issue.kind {
        case .single: shorten(&fitted, budget)
        case .digest: condense(&fitted, budget)
        }
        let result = written(fitted.issue)
        fitted.html = result.bytes
        fitted.notes = result.notes
        return fitted
    }

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
}

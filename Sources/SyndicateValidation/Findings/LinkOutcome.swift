internal import Syndicate
internal import SyndicateXML

/// What came of following a link.
public enum LinkOutcome: Sendable, Equatable {
    /// It leads somewhere.
    case reached
    /// It leads somewhere, by way of permanent redirects to this address.
    case moved(String)
    /// The server answers with this status.
    case refused(Int)
    /// There was no answer, for this reason.
    case unreachable(String)
}

extension FeedValidator {
    /// The findings about links of a document that were followed, in the order of the document.
    public func findings(
        of outcomes: [(link: LinkReference, outcome: LinkOutcome)], in document: [UInt8]
    ) -> [Finding] {
        var found: [(LinkReference, Rule, Level, String)] = []
        for (link, outcome) in outcomes {
            let (rule, detail): (Rule, String)
            switch outcome {
            case .reached: continue
            case .moved(let target): (rule, detail) = (.movedLink, target)
            case .refused(let status): (rule, detail) = (.brokenLink, String(status))
            case .unreachable(let reason): (rule, detail) = (.unreachableLink, reason)
            }
            if let level = options.level(of: rule) { found.append((link, rule, level, detail)) }
        }
        guard !found.isEmpty else { return [] }
        found.sort { $0.0.range.lowerBound < $1.0.range.lowerBound }
        let source = SourceDocument(DecodedDocument(document).bytes)
        let ends = found.map(\.0.range.upperBound).sorted()
        let places = Dictionary(zip(ends, source.positions(of: ends))) { first, _ in first }
        return found.map { link, rule, level, detail in
            Finding(
                rule, level: level,
                message: rule.message(
                    element: link.element, parent: nil, attribute: link.attribute, value: link.address, detail: detail),
                start: link.position, end: places[link.range.upperBound] ?? link.position, range: link.range,
                element: link.element, attribute: link.attribute,
                value: link.address, excerpt: options.withExcerpts ? Excerpt(of: link.range, in: source) : nil)
        }
    }
}

internal import Syndicate

/// The pieces that an article points to.
extension ArticleReader {
    /// Takes related pieces out, and the sentence with a colon that leads up to them.
    mutating func readRelated() {
        var rest: [ArticleUnit] = []
        var label: TextLine?
        for unit in units {
            switch unit.kind {
            case .related(let links):
                if let label { article.removed.append((label.text, label.number)) }
                label = nil
                removeLeadIn(&rest)
                article.related += links
            case .relatedLabel(let line):
                if let label { rest.append(Self.plain(label)) }
                label = line
            case .list(let list) where label != nil:
                if let label { article.removed.append((label.text, label.number)) }
                label = nil
                removeLeadIn(&rest)
                article.related += list.items.map { RelatedReader.target($0.text) }
            default:
                if let label { rest.append(Self.plain(label)) }
                label = nil
                rest.append(unit)
            }
        }
        if let label { rest.append(Self.plain(label)) }
        units = rest
    }

    private static func plain(_ line: TextLine) -> ArticleUnit {
        ArticleUnit(kind: .lines([line], isTight: false), line: line.number)
    }

    private mutating func removeLeadIn(_ units: inout [ArticleUnit]) {
        guard let last = units.last, let lines = last.plainLines, let end = lines.last, end.endsWithColon,
            lines.count == 1 || wrapping.isParagraph(lines)
        else { return }
        let (rest, leadIn) = LeadIn.divide(wrapping.joined(lines).replacing("\n", with: " "))
        guard let leadIn else { return }
        article.removed.append((leadIn, last.line))
        units.removeLast()
        if !rest.isEmpty { units.append(ArticleUnit(kind: .text(rest), line: last.line)) }
    }
}

internal import Syndicate

/// Reads an article from its lines; the steps are in the order of `read`.
struct ArticleReader {
    var units: [ArticleUnit]
    let wrapping: Wrapping
    let rules: MetadataRules
    var article = PlainArticle()

    private init(_ lines: [TextLine], _ rules: MetadataRules) {
        let reader = UnitReader(UnitReader.blocks(lines))
        units = reader.units
        wrapping = Wrapping(reader.units.compactMap(\.plainLines))
        self.rules = rules
    }

    /// The article that `lines` make; `knownTitle` is one that was given elsewhere, so that only the same words count
    /// as the headline.
    static func read(_ lines: [TextLine], rules: MetadataRules = MetadataRules(), knownTitle: String? = nil)
        -> PlainArticle
    {
        var reader = ArticleReader(lines, rules)
        reader.dropRules()
        let end = reader.readHead(knownTitle)
        reader.units.removeFirst(end)
        reader.readTail()
        reader.readRelated()
        reader.article.blocks = BlockReader.blocks(reader.units, reader.wrapping)
        reader.findStandfirst()
        return reader.article
    }

    mutating func dropRules() {
        while case .rule? = units.last?.kind { units.removeLast() }
        let count = units.prefix { if case .rule = $0.kind { true } else { false } }.count
        units.removeFirst(count)
    }

    // MARK: Headline and what stands below it

    /// Reads the headline and the metadata; gives the number of units that this used up.
    private mutating func readHead(_ knownTitle: String?) -> Int {
        var index = takeTitle(knownTitle)
        while index < units.count, takeMetadata(index) { index += 1 }
        // A standfirst may stand above the byline.
        if index + 1 < units.count, units[index].plainLines != nil {
            var next = index + 1
            while next < units.count, takeMetadata(next) { next += 1 }
            units.removeSubrange((index + 1)..<next)
        }
        return index
    }

    private mutating func takeTitle(_ knownTitle: String?) -> Int {
        guard let first = units.first else { return 0 }
        var title: String
        var used = 1
        switch first.kind {
        case .heading(_, let text): title = text
        case .lines(let lines, _):
            guard let length = Headline.length(lines, wrapping, rules) else { return 0 }
            title = wrapping.joined(lines.prefix(length)).replacing("\n", with: " ")
            if lines.count > length {
                units[0] = ArticleUnit(
                    kind: .lines(lines.dropFirst(length), isTight: false), line: lines[lines.startIndex + length].number
                )
                used = 0
            }
        case .list(let list):
            // "1. January" is a headline, too.
            guard list.items.count == 1, let item = list.items.first, item.children.isEmpty, let start = list.start
            else { return 0 }
            title = "\(start)\(list.marker == UInt8(ascii: ".") ? "." : ")") \(item.text)"
        default: return 0
        }
        if let labelled = LabelledText(title), labelled.separator == ":",
            MetadataRules.titleLabels.contains(labelled.label),
            !labelled.value.isEmpty
        {
            title = labelled.value
        }
        if let knownTitle, !knownTitle.utf8.elementsEqual(title.utf8) {
            units[0] = first
            return 0
        }
        article.title = title
        article.titleLine = first.line
        return used
    }

    /// Takes a unit's leading lines that are metadata; gives whether the whole unit was.
    private mutating func takeMetadata(_ index: Int) -> Bool {
        guard case .lines(let lines, let isTight) = units[index].kind else { return false }
        var count = 0
        for line in lines {
            guard article.metadata.take(line.text, rules) else { break }
            count += 1
        }
        if count == lines.count { return true }
        if count > 0 {
            let rest = lines.dropFirst(count)
            units[index] = ArticleUnit(
                kind: .lines(rest, isTight: isTight), line: rest.first?.number ?? units[index].line)
        }
        return false
    }

    // MARK: Standfirst

    /// The first paragraph above the first heading, unless it is all there is or is too long to say something in short.
    private mutating func findStandfirst() {
        guard article.title != nil, article.blocks.count > 1 else { return }
        for block in article.blocks {
            switch block {
            case .heading: return
            case .paragraph(let text):
                if TextWidth.columns(text) <= Self.standfirstColumns {
                    article.standfirst = text.replacing("\n", with: " ")
                }
                return
            default: continue
            }
        }
    }

    private static let standfirstColumns = 600
}

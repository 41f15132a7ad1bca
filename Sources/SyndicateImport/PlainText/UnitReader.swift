internal import Syndicate

/// Divides lines into units: what has marks of its own, and lines between blank lines.
struct UnitReader {
    /// The units so far.
    private(set) var units: [ArticleUnit] = []
    private let linesAreParagraphs: Bool

    /// Divides blocks of lines that stand between blank lines.
    init(_ blocks: [ArraySlice<TextLine>]) {
        linesAreParagraphs = Self.linesAreParagraphs(blocks)
        for block in blocks { read(block) }
    }

    /// The lines between blank lines.
    static func blocks(_ lines: [TextLine]) -> [ArraySlice<TextLine>] {
        lines.split { $0.isBlank }
    }

    /// Whether paragraphs follow each other without blank lines: one line, too long to have been broken by a program,
    /// ends a sentence, and another follows it directly.
    static func linesAreParagraphs(_ blocks: [ArraySlice<TextLine>]) -> Bool {
        blocks.contains { block in
            zip(block, block.dropFirst()).contains {
                $0.width > Wrapping.widest && $1.width > Wrapping.widest && $0.endsSentence
            }
        }
    }

    private mutating func read(_ block: ArraySlice<TextLine>) {
        var start = block.startIndex
        var index = start
        while index < block.endIndex {
            let line = block[index]
            let hasPending = index > start
            var length = 1
            let kind: ArticleUnit.Kind?
            if let heading = line.markedHeading {
                kind = .heading(level: heading.level, heading.text)
            } else if !hasPending, index + 1 < block.endIndex, let level = block[index + 1].underlineLevel, !line.isRule
            {
                kind = .heading(level: level, line.text)
                length = 2
            } else if line.isRule {
                kind = .rule
            } else if line.isQuotation {
                length = block[index...].prefix { $0.isQuotation }.count
                kind = .quote(Self.quote(block[index..<(index + length)]))
            } else if let count = listLength(block, index, hasPending),
                let list = ListReader.list(block[index..<(index + count)])
            {
                length = count
                kind = .list(list)
            } else if !hasPending || !line.startsInSmallLetters, let related = related(block, index) {
                length = related.length
                kind = related.kind
            } else {
                kind = nil
            }
            if let kind {
                flush(block[start..<index])
                units.append(ArticleUnit(kind: kind, line: line.number))
                start = index + length
            }
            index += length
        }
        flush(block[start..<block.endIndex])
    }

    /// A list within a block needs a colon above it or two points, since a broken line may begin with a dash.
    private func listLength(_ block: ArraySlice<TextLine>, _ index: Int, _ hasPending: Bool) -> Int? {
        guard ListReader.mark(block[index]) != nil else { return nil }
        if hasPending, !block[index - 1].endsWithColon {
            guard index + 1 < block.endIndex, ListReader.mark(block[index + 1]) != nil else { return nil }
        }
        return ListReader.length(block[index...])
    }

    private func related(_ block: ArraySlice<TextLine>, _ index: Int) -> (kind: ArticleUnit.Kind, length: Int)? {
        let line = block[index]
        let rest = block[(index + 1)...]
        guard var link = RelatedReader.link(line) else {
            return RelatedReader.isLabel(line) && rest.isEmpty ? (.relatedLabel(line), 1) : nil
        }
        if let address = rest.first, address.isOnlyAddress, link.url == nil {
            link.url = RelatedReader.target(address.text).url
            if link.title.isEmpty, let url = link.url { link.title = url }
            return (.related([link]), 2)
        }
        if link.title.isEmpty, link.url == nil {
            let items = rest.prefix {
                !$0.endsSentence || $0.isTitleQuestion || RelatedReader.target($0.text).url != nil
            }
            let isList = items.contains { ListReader.mark($0) != nil }
            if items.isEmpty || isList { return (.relatedLabel(line), 1) }
            return (.related(items.map { RelatedReader.target($0.text) }), items.count + 1)
        }
        if link.title.isEmpty, let url = link.url { link.title = url }
        return (.related([link]), 1)
    }

    private static func quote(_ lines: ArraySlice<TextLine>) -> [String] {
        let bare = lines.map { line in
            TextLine(line.text.trimming { $0 == ">" || $0.properties.isWhitespace }, number: line.number)
        }
        let blocks = UnitReader.blocks(bare)
        let wrapping = Wrapping(blocks)
        return blocks.map { wrapping.joined($0) }
    }

    private mutating func flush(_ lines: ArraySlice<TextLine>) {
        guard let first = lines.first else { return }
        guard linesAreParagraphs, lines.count > 1 else {
            units.append(ArticleUnit(kind: .lines(lines, isTight: false), line: first.number))
            return
        }
        let isWhole = !lines.contains { $0.width > Wrapping.widest }
        if isWhole, lines.count <= 3 {
            units.append(ArticleUnit(kind: .lines(lines, isTight: false), line: first.number))
            return
        }
        for index in lines.indices {
            units.append(ArticleUnit(kind: .lines(lines[index...index], isTight: true), line: lines[index].number))
        }
    }
}

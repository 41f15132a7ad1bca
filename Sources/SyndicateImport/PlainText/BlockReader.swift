internal import Syndicate

/// Decides what the lines between blank lines are: headings, captions, paragraphs.
enum BlockReader {
    private enum Draft {
        case block(ArticleBlock)
        /// A line that is a heading if the right thing follows.
        case candidate(TextLine)
    }

    /// The blocks that units make.
    static func blocks(_ units: [ArticleUnit], _ wrapping: Wrapping) -> [ArticleBlock] {
        var drafts: [Draft] = []
        for (index, unit) in units.enumerated() {
            switch unit.kind {
            case .rule: drafts.append(.block(.rule))
            case .heading(let level, let text): drafts.append(.block(.heading(level: level, text)))
            case .quote(let paragraphs):
                if !paragraphs.isEmpty { drafts.append(.block(.quote(paragraphs))) }
            case .list(let list): append(list, to: &drafts)
            case .related, .taken: break
            case .relatedLabel(let line): drafts.append(.candidate(line))
            case .text(let text): drafts.append(.block(.paragraph(text)))
            case .lines(let lines, let isTight):
                append(lines, isTight, isLast: index == units.count - 1, wrapping, to: &drafts)
            }
        }
        return resolve(drafts.map(listCandidate))
    }

    /// Lists between which there are only blank lines are one.
    private static func append(_ list: ArticleList, to drafts: inout [Draft]) {
        guard case .block(.list(var above))? = drafts.last, above.isContinued(by: list) else {
            drafts.append(.block(.list(list)))
            return
        }
        // Taken out first, so that the array of points is not copied.
        drafts.removeLast()
        above.items += list.items
        drafts.append(.block(.list(above)))
    }

    private static func append(
        _ lines: ArraySlice<TextLine>, _ isTight: Bool, isLast: Bool, _ wrapping: Wrapping, to drafts: inout [Draft]
    ) {
        if let line = lines.first, lines.count == 1 {
            if let credit = line.credit, case .block(.figure(var figure))? = drafts.last, figure.credit == nil {
                figure.credit = credit
                drafts[drafts.count - 1] = .block(.figure(figure))
            } else {
                drafts.append(line.looksLikeHeading ? .candidate(line) : .block(.paragraph(line.text)))
            }
            return
        }
        if lines.count <= 5, !(lines.count > 2 && wrapping.isParagraph(lines) && lines.last?.credit == nil),
            !(lines.count == 2 && wrapping.isParagraph(lines)),
            let figure = CaptionReader.figure(Array(lines), isLast: isLast)
        {
            drafts.append(.block(.figure(figure)))
            return
        }
        // A line too long to have been broken is a paragraph of its own.
        var start = lines.startIndex
        for index in lines.indices where lines[index].width > Wrapping.widest {
            if start < index { drafts.append(.block(.paragraph(wrapping.joined(lines[start..<index])))) }
            drafts.append(.block(.paragraph(lines[index].text)))
            start = index + 1
        }
        if start < lines.endIndex { drafts.append(.block(.paragraph(wrapping.joined(lines[start...])))) }
    }

    /// A numbered line that stands alone and looks like a heading: `1. The Plot`.
    private static func listCandidate(_ draft: Draft) -> Draft {
        guard case .block(.list(let list)) = draft, list.items.count == 1, let start = list.start,
            let item = list.items.first,
            item.children.isEmpty, !item.text.utf8.contains(0x0A), TextLine(item.text).looksLikeHeading
        else { return draft }
        return .candidate(TextLine("\(start)\(list.marker == UInt8(ascii: ".") ? "." : ")") \(item.text)"))
    }

    /// Makes candidates headings where body text follows.
    ///
    /// Of two in a row both are, but the first is the standfirst where it stands directly below the headline. Of
    /// three or more in a row, which are a list of names, facts or verses, only the last is, unless all have the form
    /// `LABEL: VALUE`.
    private static func resolve(_ drafts: [Draft]) -> [ArticleBlock] {
        var blocks: [ArticleBlock] = []
        var index = 0
        while index < drafts.count {
            switch drafts[index] {
            case .block(let block):
                blocks.append(block)
                index += 1
            case .candidate:
                let start = index
                var run: [TextLine] = []
                while index < drafts.count, case .candidate(let line) = drafts[index] {
                    run.append(line)
                    index += 1
                }
                let next: ArticleBlock? =
                    if index < drafts.count, case .block(let block) = drafts[index] { block } else { nil }
                let headings = headingCount(run, isFirst: start == 0, next)
                for (offset, line) in run.enumerated() {
                    let isHeading = offset >= run.count - headings
                    blocks.append(isHeading ? .heading(level: 2, line.headingText) : .paragraph(line.text))
                }
            }
        }
        return blocks
    }

    /// How many lines at the end of a run of candidates are headings.
    private static func headingCount(_ run: [TextLine], isFirst: Bool, _ next: ArticleBlock?) -> Int {
        guard let next, let last = run.last else { return 0 }
        switch next {
        case .rule: return 0
        case .paragraph, .figure, .heading: break
        // "What you need:" above a list is no heading.
        case .list, .quote: if last.endsWithColon { return 0 }
        }
        switch run.count {
        case 1: return 1
        case 2: return isFirst ? 1 : 2
        default:
            let areFacts = run.allSatisfy { line in
                LabelledText(line.text).map { $0.separator == ":" && !$0.value.isEmpty } ?? false
            }
            return areFacts ? 0 : 1
        }
    }
}

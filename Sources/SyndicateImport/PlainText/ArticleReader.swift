import Syndicate

/// Reads an article from its lines; the steps are in the order of `read`.
struct ArticleReader {
    private var units: [ArticleUnit]
    private let wrapping: Wrapping
    private let rules: MetadataRules
    private var article = PlainArticle()

    private init(_ lines: [TextLine], _ rules: MetadataRules) {
        let reader = UnitReader(UnitReader.blocks(lines))
        units = reader.units
        wrapping = Wrapping(reader.units.compactMap(\.plainLines))
        self.rules = rules
    }

    /// The article that `lines` make; `knownTitle` is one that was given elsewhere, so that only the same words count as
    /// the headline.
    static func read(_ lines: [TextLine], rules: MetadataRules = MetadataRules(), knownTitle: String? = nil) -> PlainArticle {
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

    private mutating func dropRules() {
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
                units[0] = ArticleUnit(kind: .lines(lines.dropFirst(length), isTight: false), line: lines[lines.startIndex + length].number)
                used = 0
            }
        case .list(let list):
            // "1. January" is a headline, too.
            guard list.items.count == 1, let item = list.items.first, item.children.isEmpty, let start = list.start else { return 0 }
            title = "\(start)\(list.marker == UInt8(ascii: ".") ? "." : ")") \(item.text)"
        default: return 0
        }
        if let labelled = LabelledText(title), labelled.separator == ":", MetadataRules.titleLabels.contains(labelled.label),
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
            units[index] = ArticleUnit(kind: .lines(rest, isTight: isTight), line: rest.first?.number ?? units[index].line)
        }
        return false
    }

    // MARK: The end

    /// Takes profiles and tags from the end upwards, past related pieces and a line of copyright.
    private mutating func readTail() {
        var profiles: [[SocialProfile]] = []
        upwards: for index in units.indices.reversed() {
            switch units[index].kind {
            case .related, .relatedLabel, .rule: continue
            case .list(let list):
                guard let found = ListReader.profiles(list) else { break upwards }
                profiles.append(found)
                units[index].kind = .taken
            case .lines(let lines, let isTight):
                switch tail(lines) {
                case .profiles(let found, let count):
                    profiles.append(found.profiles)
                    units[index].kind = .taken
                    if count < lines.count { units[index].kind = .lines(lines.dropLast(count), isTight: isTight) }
                    if !found.rest.isEmpty {
                        let rest = TextLine(found.rest, number: units[index].line)
                        let above = lines.dropLast(count)
                        units[index].kind = .lines(above + [rest], isTight: isTight)
                    }
                    if case .lines = units[index].kind { break upwards }
                case .invitation where !profiles.isEmpty:
                    article.removed.append((lines.first?.text ?? "", units[index].line))
                    units[index].kind = .taken
                case .metadata: units[index].kind = .taken
                case .copyright where profiles.isEmpty: continue
                default: break upwards
                }
            default: break upwards
            }
        }
        article.profiles = profiles.reversed().flatMap(\.self)
        units.removeAll { if case .taken = $0.kind { true } else { false } }
        dropRules()
    }

    private enum Tail { case profiles(ProfileReader.Found, lines: Int), invitation, metadata, copyright, other }

    private mutating func tail(_ lines: ArraySlice<TextLine>) -> Tail {
        if lines.count <= 20 {
            let text = lines.map(\.text).joined(separator: "\n")
            if let profiles = ProfileReader.find(text) { return .profiles(profiles, lines: lines.count) }
        }
        guard let last = lines.last else { return .other }
        if lines.count > 1 {
            return ProfileReader.find(last.text).map { .profiles($0, lines: 1) } ?? .other
        }
        if ProfileReader.isInvitation(last) { return .invitation }
        if last.text.unicodeScalars.first == "©", last.width <= 160 { return .copyright }
        let isLabelled = LabelledText(last.text).map { $0.separator == ":" } ?? false
        return isLabelled && article.metadata.take(last.text, rules) ? .metadata : .other
    }

    // MARK: Related pieces

    /// Takes related pieces out, and the sentence with a colon that leads up to them.
    private mutating func readRelated() {
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

    // MARK: Standfirst

    /// The first paragraph above the first heading, unless it is all there is or is too long to say something in short.
    private mutating func findStandfirst() {
        guard article.title != nil, article.blocks.count > 1 else { return }
        for block in article.blocks {
            switch block {
            case .heading: return
            case .paragraph(let text):
                if TextWidth.columns(text) <= Self.standfirstColumns { article.standfirst = text.replacing("\n", with: " ") }
                return
            default: continue
            }
        }
    }

    private static let standfirstColumns = 600
}

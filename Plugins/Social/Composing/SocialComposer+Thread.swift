internal import Syndicate

extension SocialComposer {
    /// A line that holds this alone, in the author's own words or a template, begins the next part.
    static let marker = "---"

    /// The messages of a thread.
    mutating func thread(_ layout: SocialLayout) -> [String] {
        var groups: [[String]]
        var first = layout
        var last = SocialLayout()
        if settings.template != nil {
            groups = Self.groups(SocialWords.paragraphs(render(layout)))
            first = SocialLayout()
        } else if !layout.own.isEmpty {
            groups = Self.groups(layout.own)
        } else {
            groups = [[layout.heading, layout.summary].filter { !$0.isEmpty } + material.paragraphs.map(escaped)]
            last.credits = layout.credits
            last.mentions = layout.mentions
        }
        if placement == .last {
            last.link = first.link
            first.link = ""
        }
        var ends = (first: SocialLayout(), last: last)
        ends.first.link = first.link
        ends.first.tags = first.tags
        reserve(&ends.first, groups.first?.first ?? "")
        // What is no sentence shows that it goes on.
        let heading = settings.template == nil && layout.own.isEmpty ? layout.heading : ""
        // The number of parts is part of their length: 9 become 10, and each has less room.
        var count = settings.numbering == .none ? 1 : 2
        while true {
            let (parts, rest) = split(groups, ends, heading: heading, count: count)
            let isNumbered = settings.numbering == .fraction && parts.count > 1
            if isNumbered, parts.count > count {
                count = parts.count
                continue
            }
            let isFull = parts.count >= settings.partLimit
            if !rest.isEmpty { drop("body", rest, isFull ? "The thread would have too many parts." : nil) }
            if parts.last?.credits != last.credits { drop("byline", last.credits) }
            if parts.last?.mentions != last.mentions { drop("mention", last.mentions.joined(separator: " ")) }
            return parts.enumerated().map { index, part in
                var part = part
                if isNumbered { part.number = "\(index + 1)/\(parts.count)" }
                return part.text
            }
        }
    }

    /// Leaves out tags of the first part that would leave no room for its words.
    private mutating func reserve(_ first: inout SocialLayout, _ words: String) {
        let meter = SocialMeter(network)
        func fits(_ layout: SocialLayout) -> Bool {
            var layout = layout
            layout.own = beginning(of: words, scalars: 16)
            if settings.numbering == .fraction { layout.number = "\(settings.partLimit)/\(settings.partLimit)" }
            return meter.fits(layout.text)
        }
        while !fits(first), let tag = first.tags.popLast() { drop("tag", tag) }
    }

    /// The words where no thread is wanted.
    static func withoutMarkers(_ text: String) -> String {
        guard text.holds(marker) else { return text }
        return groups(text).joined().joined(separator: "\n\n")
    }

    /// The paragraphs of each part that the author made.
    private static func groups(_ text: String) -> [[String]] {
        var groups: [[String]] = [[]]
        for paragraph in text.components(separatedByBlankLines: ()) {
            var lines: [Substring] = []
            for line in paragraph.split(separator: "\n") + [Substring()] {
                if line.isEmpty || line == Self.marker {
                    if !lines.isEmpty { groups[groups.count - 1].append(lines.joined(separator: "\n")) }
                    lines = []
                    if line == Self.marker, groups.last?.isEmpty == false { groups.append([]) }
                } else {
                    lines.append(line)
                }
            }
        }
        return groups.filter { !$0.isEmpty }
    }

    /// The parts, and the words that none of them has.
    private func split(
        _ groups: [[String]], _ ends: (first: SocialLayout, last: SocialLayout), heading: String, count: Int
    ) -> (parts: [SocialLayout], rest: String) {
        let meter = SocialMeter(network)
        var parts: [SocialLayout] = []
        var current = ends.first
        func fits(_ words: String) -> Bool {
            var layout = current
            layout.own = [current.own, words].filter { !$0.isEmpty }.joined(separator: "\n\n")
            if count > 1 { layout.number = "\(count)/\(count)" }
            return meter.fits(layout.text)
        }
        func flush() {
            if !current.text.isEmpty { parts.append(current) }
            current = SocialLayout()
        }
        func append(_ words: String) {
            current.own = [current.own, words].filter { !$0.isEmpty }.joined(separator: "\n\n")
        }
        for group in groups {
            if !current.own.isEmpty { flush() }
            for paragraph in group {
                var words = paragraph
                while !words.isEmpty {
                    guard parts.count < settings.partLimit else { return (parts, words) }
                    if fits(words) {
                        append(words)
                        break
                    }
                    let isEmpty = current.own.isEmpty
                    let levels: [TextCutter.Level] = isEmpty ? [.sentence, .word, .character] : [.sentence]
                    if let cut = cutter.cut(words, to: levels, marksCuts: paragraph == heading, fits: fits) {
                        append(cut.kept)
                        words = SocialWords.paragraphs(String(words[cut.end...]))
                    } else if current == SocialLayout() {
                        // Not one character fits.
                        return (parts, words)
                    }
                    flush()
                }
            }
        }
        guard !ends.last.text.isEmpty else {
            flush()
            return (parts, "")
        }
        var whole = current
        whole.credits = ends.last.credits
        whole.mentions = ends.last.mentions
        if !ends.last.link.isEmpty { whole.link = ends.last.link }
        let own = current.own
        current = whole
        current.own = ""
        if fits(own) {
            current.own = own
        } else {
            current = whole.with {
                $0.credits = ""
                $0.mentions = []
                if !ends.last.link.isEmpty { $0.link = "" }
            }
            flush()
            current = ends.last
            if !fits("") { current = SocialLayout().with { $0.link = ends.last.link } }
        }
        flush()
        return (parts, "")
    }
}

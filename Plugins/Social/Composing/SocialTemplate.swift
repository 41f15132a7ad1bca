internal import Mustache
internal import Syndicate

/// A template (Mustache) for the text of a post.
struct SocialTemplate: Sendable {
    private let template: MustacheTemplate
    private let tags: [TemplateTag]
    private let length: Int

    /// Text is written as it is: nothing in a post is HTML.
    private static let prefix = "{{% CONTENT_TYPE:TEXT}}\n"
    private static let maximumLength = 64 << 10
    /// How many bytes a template may make of an entry: lists within lists multiply.
    private static let maximumOutput = 1 << 20
    /// How many tags it may fill in for an entry, those of lists as often as they have members.
    private static let maximumSteps = 20_000
    private static let lists: Set<String> = ["paragraphs", "authors", "tags", "mentions", "categories"]
    private static let words: Set<String> = [
        "headline", "summary", "byline", "rating", "link", "tagline", "site", "language", "own",
    ]
    private static let transforms: Set<String> = [
        "capitalized", "count", "empty", "even", "first", "index", "last", "lowercased", "odd", "plusone", "minusone",
        "equalzero", "reversed", "sorted", "uppercased",
    ]

    /// - Throws: `ExportError` with line and column where the source is no template, or names what there is not.
    init(_ source: String) throws(ExportError) {
        guard source.utf8.count <= Self.maximumLength else {
            throw ExportError(.option, "option template: it is longer than \(Self.maximumLength >> 10) KiB")
        }
        tags = TemplateTag.all(in: source)
        length = source.utf8.count
        // Sections within sections are read by recursion.
        guard tags.count(where: { $0.kind == .section || $0.kind == .inverted }) <= 500 else {
            throw ExportError(.option, "option template: it has more than 500 sections")
        }
        for tag in tags {
            guard let problem = Self.problem(of: tag) else { continue }
            let place = SourcePosition(offset: tag.offset, in: source.utf8)
            throw ExportError(.option, "option template:\(place): \(problem)")
        }
        do {
            template = try MustacheTemplate(string: Self.prefix + source)
        } catch let error as MustacheTemplate.ParserError {
            let line = max(error.context.lineNumber - 1, 1)
            throw ExportError(
                .option, "option template:\(line):\(error.context.columnNumber): \(Self.explain(error.error))")
        } catch {
            throw ExportError(.option, "option template: \(error)")
        }
    }

    private static func explain(_ error: any Error) -> String {
        switch error as? MustacheTemplate.Error {
        case .sectionCloseNameIncorrect: "a section ends under another name than it began"
        case .unfinishedName: "a tag does not end"
        case .expectedSectionEnd: "a section does not end"
        case .invalidSetDelimiter: "the delimiters are not two words between equals signs"
        default: "a tag is none that Mustache has"
        }
    }

    /// What is wrong with a tag beyond its syntax.
    private static func problem(of tag: TemplateTag) -> String? {
        switch tag.kind {
        case .other(UInt8(ascii: "%")): return "there are no settings ({{% …}})"
        case .other(UInt8(ascii: "$")): return "there are no blocks ({{$ …}})"
        case .other: return "there are no other templates to take in (\(tag.name))"
        case .variable, .section, .inverted, .end: break
        }
        for transform in tag.transforms where !transforms.contains(transform) {
            return "nothing is called \(transform)()" + suggestion(transform, transforms)
        }
        let isElement = tag.name == "." || tag.name.isEmpty && !tag.transforms.isEmpty
        guard !isElement else { return nil }
        if lists.contains(tag.name) {
            let isBare = tag.kind == .variable && tag.transforms.isEmpty
            return isBare ? "\(tag.name) is a list: {{#\(tag.name)}}{{.}} {{/\(tag.name)}}" : nil
        }
        return words.contains(tag.name)
            ? nil : "there is no value \"\(tag.name)\"" + suggestion(tag.name, words.union(lists))
    }

    private static func suggestion(_ name: String, _ known: Set<String>) -> String {
        let known = known.sorted()
        return Suggestion.nearest(to: name, in: known).map { "; did you mean \($0)?" }
            ?? "; known: \(known.joined(separator: ", "))"
    }

    /// - Throws: `ExportError` where the template would make more of the entry than any post takes.
    func check(_ layout: SocialLayout, _ material: SocialMaterial, _ composer: SocialComposer) throws(ExportError) {
        let values = values(layout, material, composer)
        func size(_ name: String) -> (count: Int, bytes: Int, longest: Int) {
            if let list = values[name] as? [String] {
                return (list.count, list.reduce(0) { $0 + $1.utf8.count }, list.map(\.utf8.count).max() ?? 0)
            }
            let bytes = (values[name] as? String)?.utf8.count ?? 0
            return (1, bytes, bytes)
        }
        var total = length
        var steps = 0
        var open: [(count: Int, longest: Int)] = []
        for tag in tags {
            let times = open.reduce(1) { min(Self.maximumOutput + 1, $0 * max($1.count, 1)) }
            var bytes = tag.textBefore
            switch tag.kind {
            case .variable:
                bytes += tag.name == "." || tag.name.isEmpty ? open.last?.longest ?? 0 : size(tag.name).bytes
            case .section, .inverted:
                let size = size(tag.name)
                open.append((tag.kind == .section ? size.count : 1, max(size.longest, open.last?.longest ?? 0)))
            case .end: _ = open.popLast()
            case .other: break
            }
            steps += times
            let (cost, isTooMuch) = times.multipliedReportingOverflow(by: bytes)
            total += isTooMuch ? Self.maximumOutput + 1 : min(cost, Self.maximumOutput + 1)
            guard total <= Self.maximumOutput, steps <= Self.maximumSteps else {
                throw ExportError(
                    .option, "option template: lists within lists make too much of an entry",
                    entry: composer.entry.label)
            }
        }
    }

    /// The text for the values that a layout has left.
    func render(_ layout: SocialLayout, _ material: SocialMaterial, _ composer: SocialComposer) -> String {
        SocialWords.paragraphs(template.render(values(layout, material, composer)))
    }

    private func values(
        _ layout: SocialLayout, _ material: SocialMaterial, _ composer: SocialComposer
    ) -> [String: Any] {
        var values: [String: Any] = [
            "headline": layout.headline,
            "summary": layout.summary,
            "paragraphs": material.paragraphs,
            "authors": material.authors,
            "byline": composer.byline(material.authors) ?? "",
            "rating": material.rating ?? "",
            "link": layout.isLinkHidden ? "" : material.link ?? "",
            "tags": layout.tags,
            "tagline": layout.tags.joined(separator: " "),
            "mentions": layout.mentions,
            "site": material.site,
            "language": material.language ?? "",
            "categories": composer.entry.categories.prefix(100).map { $0.label ?? $0.term },
        ]
        values["own"] = material.own ?? ""
        // What says nothing must not open a section.
        for (name, value) in values where (value as? String)?.isEmpty == true { values[name] = nil }
        return values
    }
}

internal import Mustache
internal import Syndicate

/// A template (Mustache) for the text of a post.
struct SocialTemplate: Sendable {
    private let template: MustacheTemplate

    /// Text is written as it is: nothing in a post is HTML.
    private static let prefix = "{{% CONTENT_TYPE:TEXT}}\n"
    private static let maximumLength = 64 << 10

    /// - Throws: `ExportError` with line and column where the source is no template.
    init(_ source: String) throws(ExportError) {
        guard source.utf8.count <= Self.maximumLength else {
            throw ExportError(.option, "option template: it is longer than \(Self.maximumLength >> 10) KiB")
        }
        // Sections within sections are read by recursion.
        guard source.ranges(of: "{{#").count + source.ranges(of: "{{^").count <= 500 else {
            throw ExportError(.option, "option template: it has more than 500 sections")
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
        default: "it is not understood"
        }
    }

    /// The text for the values that a layout has left.
    func render(_ layout: SocialLayout, _ material: SocialMaterial, _ composer: SocialComposer) -> String {
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
        return SocialWords.paragraphs(template.render(values))
    }
}

internal import Syndicate
internal import SyndicateTemplate

/// A template (Mustache) for the text of a post; text is written as it is, because nothing in a post is HTML.
struct SocialTemplate: Sendable {
    private let template: Template

    /// How much a template may make of an entry: it is written again whenever something is cut.
    private static let limit = 20_000

    private static let shape: TemplateShape = {
        let words = ["headline", "summary", "byline", "rating", "link", "tagline", "site", "language", "own"]
        let lists = ["paragraphs", "authors", "tags", "mentions", "categories"]
        let members = words.map { ($0, TemplateShape.text) } + lists.map { ($0, .list(.text)) }
        return .object(Dictionary(uniqueKeysWithValues: members))
    }()

    /// - Throws: `ExportError` with line and column where the source is no template, or names what there is not.
    init(_ source: String, partials: [String: String]) throws(ExportError) {
        do throws(TemplateError) {
            template = try Template(source, partials: partials, escaping: .none, shape: Self.shape)
        } catch {
            throw ExportError(.option, error.message(ofOption: "template"), cause: error)
        }
    }

    /// - Throws: `ExportError` where the template would make more of the entry than any post takes.
    func check(
        _ layout: SocialLayout, _ material: SocialMaterial, _ composer: SocialComposer
    ) throws(ExportError) {
        do throws(TemplateError) {
            try template.check(values(layout, material, composer), limit: Self.limit)
        } catch {
            throw ExportError(.option, error.message(ofOption: "template"), entry: composer.entry.label, cause: error)
        }
    }

    /// The text for the values that a layout has left.
    func render(_ layout: SocialLayout, _ material: SocialMaterial, _ composer: SocialComposer) -> String {
        SocialWords.paragraphs(template.render(values(layout, material, composer)))
    }

    private func values(
        _ layout: SocialLayout, _ material: SocialMaterial, _ composer: SocialComposer
    ) -> TemplateValue {
        func list(_ words: [String]) -> TemplateValue { .list(words.map { .text($0) }) }
        return .object([
            "headline": .text(layout.headline), "summary": .text(layout.summary),
            "paragraphs": list(material.paragraphs), "authors": list(material.authors),
            "byline": .text(composer.byline(material.authors) ?? ""), "rating": .text(material.rating ?? ""),
            "link": .text(layout.isLinkHidden ? "" : material.link ?? ""), "tags": list(layout.tags),
            "tagline": .text(layout.tags.joined(separator: " ")), "mentions": list(layout.mentions),
            "site": .text(material.site), "language": .text(material.language ?? ""),
            "categories": list(composer.entry.categories.prefix(100).map { $0.label ?? $0.term }),
            "own": .text(material.own ?? ""),
        ])
    }
}

internal import Syndicate
internal import SyndicateHTML
internal import SyndicateMail
internal import SyndicateTemplate

/// The publisher's own layout: a template in Mustache, whose styles are inlined.
struct IssueTemplate {
    private let template: Template

    /// - Throws: `ExportError` for what is no template, and for names that an issue does not have.
    init(_ source: String, partials: [String: String]) throws(ExportError) {
        do throws(TemplateError) {
            template = try Template(source, partials: partials, escaping: .html, shape: Self.shape)
        } catch {
            throw ExportError(.option, error.message(ofOption: "template"), cause: error)
        }
    }

    /// Where the template writes what articles say in a place where escaping does not help.
    var unsafePlaces: [TemplatePlace] { template.unsafePlaces }

    /// The HTML of the issue, and the rules that could not be inlined.
    func html(_ issue: Issue) throws(ExportError) -> (html: String, kept: [String]) {
        let values = values(issue)
        do throws(TemplateError) {
            try template.check(values)
        } catch {
            throw ExportError(.option, error.message(ofOption: "template"), cause: error)
        }
        let html = template.render(values)
        guard html.utf8.contains(where: { $0 > 0x20 }) else {
            throw ExportError(.option, "option template: it writes nothing")
        }
        let result = StyleInliner().inline(html)
        return (result.html, result.kept)
    }

    // MARK: What a template may name

    private static let link = TemplateShape.object(["text": .text, "url": .text])
    private static let picture = TemplateShape.object([
        "url": .text, "alt": .text, "width": .text, "height": .text, "caption": .text, "credit": .text, "link": .text,
    ])
    private static let item = TemplateShape.object([
        "title": .text, "url": .text, "kicker": .text, "byline": .text, "date": .text, "summary": .text,
        "language": .text, "direction": .text, "picture": picture, "body": .html, "shortened": .flag,
        "review": .object([
            "name": .text, "rating": .text, "stars": .text,
            "facts": .list(.object(["label": .text, "value": .text])),
        ]), "media": .list(link), "related": .list(link),
    ])

    /// The names, by the parts of an issue.
    static let shape = TemplateShape.object([
        "single": .flag, "digest": .flag, "language": .text, "direction": .text, "title": .text, "preheader": .text,
        "padding": .text,
        "intro": .text, "date": .text,
        "publisher": .object([
            "name": .text, "tagline": .text, "url": .text, "logo": picture, "profiles": .list(link),
        ]),
        "sections": .list(.object(["heading": .text, "items": .list(item)])), "items": .list(item),
        "more": .list(link),
        "footer": .object([
            "address": .list(.text), "reason": .text, "unsubscribe": .text, "preferences": .text, "webView": .text,
            "rights": .text,
        ]),
        "words": .object([
            "readMore": .text, "readOn": .text, "moreOnSite": .text, "related": .text, "unsubscribe": .text,
            "preferences": .text, "webView": .text,
        ]),
    ])

    // MARK: Values

    private func values(_ issue: Issue) -> TemplateValue {
        let guards = issue.hasMergeFields
        func text(_ text: String?) -> TemplateValue { .text(guards ? MergeFields.guarded(text ?? "") : text ?? "") }
        func trusted(_ text: MergeText?) -> TemplateValue { .text(text?.text ?? "") }
        func link(_ link: IssueLink) -> TemplateValue { .object(["text": text(link.text), "url": .text(link.url)]) }
        func picture(_ picture: IssuePicture?) -> TemplateValue {
            guard let picture else { return .object([:]) }
            return .object([
                "url": .text(picture.url), "alt": text(picture.alt),
                "width": .text(picture.width.map(String.init) ?? ""),
                "height": .text(picture.height.map(String.init) ?? ""), "caption": text(picture.caption),
                "credit": text(picture.credit), "link": .text(picture.link ?? ""),
            ])
        }
        func review(_ review: IssueReview?) -> TemplateValue {
            guard let review else { return .object([:]) }
            return .object([
                "name": text(review.name), "rating": text(review.rating),
                "stars": .text(review.stars.map { Self.stars($0) } ?? ""),
                "facts": .list(review.facts.map { .object(["label": text($0.label), "value": text($0.value)]) }),
            ])
        }
        func item(_ item: IssueItem) -> TemplateValue {
            let body = Self.prepared(item.body, guards: guards)
            return .object([
                "title": text(item.title), "url": .text(item.url ?? ""), "kicker": text(item.kicker),
                "byline": text(item.byline), "date": text(item.date), "summary": text(item.summary),
                "language": .text(item.language ?? issue.language), "direction": .text(item.direction.rawValue),
                "picture": picture(item.picture), "body": .html(HTMLSerializer.string(body)),
                "shortened": .flag(item.isShortened),
                "review": review(item.review), "media": .list(item.media.map(link)),
                "related": .list(item.related.map(link)),
            ])
        }
        let footer = issue.footer
        let words = issue.wording
        return .object([
            "single": .flag(issue.kind == .single), "digest": .flag(issue.kind == .digest),
            "language": .text(issue.language), "direction": .text(issue.direction.rawValue),
            "title": text(issue.title), "preheader": text(issue.preheader),
            "padding": .text(Preheader.padding(behind: issue.preheader)), "intro": trusted(issue.intro),
            "date": text(issue.date),
            "publisher": .object([
                "name": text(issue.publisher.name), "tagline": text(issue.publisher.tagline),
                "url": .text(issue.publisher.url ?? ""), "logo": picture(issue.publisher.logo),
                "profiles": .list(issue.publisher.profiles.map(link)),
            ]),
            "sections": .list(
                issue.sections.map {
                    .object(["heading": text($0.heading), "items": .list($0.items.map(item))])
                }), "items": .list(issue.sections.flatMap(\.items).map(item)), "more": .list(issue.more.map(link)),
            "footer": .object([
                "address": .list(footer.address.map { .text($0.text) }),
                "reason": footer.reason.map { trusted($0) } ?? text(footer.standardReason),
                "unsubscribe": trusted(footer.unsubscribe), "preferences": trusted(footer.preferences),
                "webView": trusted(footer.webView), "rights": text(footer.rights),
            ]),
            "words": .object([
                "readMore": .text(words.readMore), "readOn": .text(words.readOn),
                "moreOnSite": .text(words.moreOnSite), "related": .text(words.related),
                "unsubscribe": .text(words.unsubscribe), "preferences": .text(words.preferences),
                "webView": .text(words.webView),
            ]),
        ])
    }

    private static func stars(_ count: Double) -> String {
        let whole = Int(count)
        let half = count > Double(whole) ? "½" : ""
        return String(repeating: "★", count: whole) + half
            + String(repeating: "☆", count: 5 - whole - (half.isEmpty ? 0 : 1))
    }

    /// The widest that a picture is in a column of 600 pixels.
    private static let column = 552

    /// The body with pictures of a width that Outlook takes, and without what a sender would fill in.
    private static func prepared(_ nodes: [HTMLNode], guards: Bool) -> [HTMLNode] {
        nodes.map { node in
            switch node {
            case .text(let text): return guards ? .text(MergeFields.guarded(text)) : node
            case .element(var element):
                if element.isHTML("img") {
                    element["width"] = String(min(element["width"].flatMap { Int($0) } ?? column, column))
                    element["height"] = nil
                    element["style"] = "max-width:100%;height:auto"
                    element["alt"] = guards ? MergeFields.guarded(element["alt"] ?? "") : element["alt"] ?? ""
                }
                element.children = prepared(element.children, guards: guards)
                return .element(element)
            case .comment: return node
            }
        }
    }
}

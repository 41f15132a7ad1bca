internal import Syndicate

/// What lines below the headline, or at the very end, say about an article.
struct Metadata: Equatable {
    var authors: [Person] = []
    var published: Timestamp?
    var updated: Timestamp?
    var categories: [String] = []
    var summary: String?
    var url: String?
    /// How many lines were taken; there are never many.
    private var lines = 0

    static func == (left: Metadata, right: Metadata) -> Bool {
        left.authors == right.authors && left.published == right.published && left.updated == right.updated
            && left.categories == right.categories && left.summary == right.summary && left.url == right.url
    }

    /// Takes from a line all that it says, if it says nothing else: `By NAME`, a date, `Published: …`, `Updated: …`,
    /// `Tags: a, b`, or several of these divided by `|`, `·` or `•`.
    ///
    /// - Returns: Whether the line is metadata; if not, nothing was taken.
    mutating func take(_ text: String, _ rules: MetadataRules) -> Bool {
        guard text.utf8.count <= MetadataRules.lineLimit, lines < MetadataRules.linesLimit else { return false }
        var taken = self
        taken.lines += 1
        if taken.takeOne(text, rules) {
            self = taken
            return true
        }
        taken = self
        taken.lines += 1
        let parts = Self.parts(text)
        guard parts.count > 1, parts.allSatisfy({ taken.takeOne($0, rules) }) else { return false }
        self = taken
        return true
    }

    private mutating func takeOne(_ text: String, _ rules: MetadataRules) -> Bool {
        if let labelled = LabelledText(text), labelled.separator == ":" || labelled.separator == "|" {
            if MetadataRules.publishedLabels.contains(labelled.label), let date = rules.date(labelled.value) {
                published = published ?? date
                return true
            }
            if MetadataRules.updatedLabels.contains(labelled.label), let date = rules.date(labelled.value) {
                updated = updated ?? date
                return true
            }
            if MetadataRules.tagLabels.contains(labelled.label), !labelled.value.isEmpty {
                categories += MetadataRules.tags(labelled.value)
                return true
            }
            if MetadataRules.addressLabels.contains(labelled.label), url == nil, TextLine(labelled.value).isOnlyAddress
            {
                url = labelled.value
                return true
            }
            if MetadataRules.summaryLabels.contains(labelled.label), !labelled.value.isEmpty, summary == nil {
                summary = labelled.value
                return true
            }
        }
        if let people = rules.byline(text) {
            authors += people.filter { !authors.contains($0) }
            return true
        }
        if published == nil, let date = rules.date(text) {
            published = date
            return true
        }
        return takeUnlabelledDate(text, rules)
    }

    /// `Published 12 March 2024`, `Updated on 13 March 2024`.
    private mutating func takeUnlabelledDate(_ text: String, _ rules: MetadataRules) -> Bool {
        for (labels, isUpdate) in [(MetadataRules.publishedLabels, false), (MetadataRules.updatedLabels, true)] {
            guard let rest = MetadataRules.rest(of: text, afterOneOf: labels) else { continue }
            guard let date = rules.date(MetadataRules.rest(of: rest, afterOneOf: ["on"]) ?? rest) else { continue }
            if isUpdate { updated = updated ?? date } else { published = published ?? date }
            return true
        }
        return false
    }

    private static func parts(_ text: String) -> [String] {
        let parts = text.unicodeScalars.split { "|·•｜".unicodeScalars.contains($0) }
        return parts.map { String($0).trimmed }.filter { !$0.isEmpty }
    }
}

internal import Syndicate

extension BuiltInFilter {
    /// What the filter is called and takes.
    var descriptor: FilterDescriptor {
        switch self {
        case .limit: one("N", "Let at most N entries through, the first ones.", "10")
        case .skip: one("N", "Leave out the first N entries.", "1")
        case .perSource: one("N", "Let at most N entries of each source through, the first ones.", "5")
        case .since: one("DATE|SPAN", "Leave out what is older than a date, or than a span before now.", "7d")
        case .until: one("DATE|SPAN", "Leave out what is newer than a date, or than a span before now.", "2024-03-31")
        case .category: several("WORD", "Let entries of any of these categories through.", "film,books")
        case .notCategory: several("WORD", "Leave out entries of any of these categories.", "advertising")
        case .author: several("NAME", "Let entries by any of these people through: name, mail or address.", "Mara Lind")
        case .notAuthor: several("NAME", "Leave out entries by any of these people.", "admin")
        case .language: several("TAG", "Let entries in any of these languages through; de takes de-AT.", "en,de")
        case .notLanguage: several("TAG", "Leave out entries in any of these languages.", "fr")
        case .title: several("TEXT", "Let entries through whose title has any of these; film* finds films.", "review")
        case .notTitle: several("TEXT", "Leave out entries whose title has any of these.", "sponsored")
        case .words: several("TEXT", "Let entries through whose title or text has any of these.", "festival*")
        case .notWords: several("TEXT", "Leave out entries whose title or text has any of these.", "spoiler*")
        case .sort: one("[-]published|updated|title", "Sort; with - the newest or last come first.", "-published")
        case .reverse:
            FilterDescriptor(
                name: rawValue, valueCounts: 0...0, summary: "Turn the order round.", example: rawValue)
        case .dedupe:
            FilterDescriptor(
                name: rawValue, valueForm: "id|link|title|newest", valueCounts: 0...4, splitsAtCommas: true,
                summary: "Leave out what has been there, by id and link unless told; newest keeps the newest.",
                example: "dedupe=id,link,title")
        case .links:
            FilterDescriptor(
                name: rawValue, valueForm: "FROM=>TO", valueCounts: 1...Int.max,
                summary: "Put one beginning of addresses in place of another, in bodies too.",
                example: "links=https://old.example/=>https://new.example/")
        case .stripTracking:
            FilterDescriptor(
                name: rawValue, valueForm: "NAME", valueCounts: 0...Int.max, splitsAtCommas: true,
                summary: "Take utm_source and its like out of addresses, and parameters that are named.",
                example: "strip-tracking=ref")
        case .truncate:
            one("N|paragraph", "Cut bodies and summaries to N characters, or to the first paragraph.", "500")
        }
    }

    private func one(_ form: String, _ summary: String, _ example: String) -> FilterDescriptor {
        FilterDescriptor(name: rawValue, valueForm: form, summary: summary, example: "\(rawValue)=\(example)")
    }

    private func several(_ form: String, _ summary: String, _ example: String) -> FilterDescriptor {
        FilterDescriptor(
            name: rawValue, valueForm: form, valueCounts: 1...Int.max, splitsAtCommas: true, summary: summary,
            example: "\(rawValue)=\(example)")
    }
}

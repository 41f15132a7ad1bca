/// The words of the layout in a language.
struct Wording: Sendable, Equatable {
    /// The language that the words are in, which may be another than was asked for.
    var language: String
    /// Who wrote it; `%` stands for the names.
    var by: String
    /// What stands before the last of several names.
    var and: String
    /// What stands between names.
    var comma: String
    /// Leads from a summary to the article.
    var readMore: String
    /// Leads from a part of the article to the rest.
    var readOn: String
    /// Above articles that stand only on the site.
    var moreOnSite: String
    /// Above related links.
    var related: String
    var listen: String
    var watch: String
    /// Leads to a file of another kind.
    var open: String
    var unsubscribe: String
    var preferences: String
    var webView: String
    /// Why the reader gets it; `%` stands for the newsletter's name.
    var reason: String
    var director: String
    var cast: String
    var released: String
    /// A rating; `%1` stands for the value, `%2` for the best.
    var rating: String
    /// A date; `d`, `m` and `y` stand for numbers, `M` for the name of the month.
    var date: String
    /// The names of the months as they stand in a date.
    var months: [String]

    /// The words in a language (BCP 47); in English where there are none.
    init(_ language: String?) {
        let parts = (language ?? "en").lowercased().split(whereSeparator: { $0 == "-" || $0 == "_" })
        var name = parts.first.map(String.init) ?? "en"
        if name == "zh", parts.dropFirst().contains(where: { ["hant", "tw", "hk", "mo"].contains($0) }) {
            name = "zh-hant"
        }
        if name == "en", parts.dropFirst().contains(where: { ["us", "ph"].contains($0) }) { name = "en-us" }
        if name == "no" || name == "nn" { name = "nb" }
        self.init(row: Self.table[name] ?? Self.english, language: Self.table[name] == nil ? "en" : language ?? "en")
    }

    private init(row: Row, language: String) {
        self.language = language
        var words = row.words.split(separator: "|", omittingEmptySubsequences: false).map(String.init).makeIterator()
        func next() -> String { words.next() ?? "" }
        by = next()
        and = next()
        comma = next()
        readMore = next()
        readOn = next()
        moreOnSite = next()
        related = next()
        listen = next()
        watch = next()
        open = next()
        unsubscribe = next()
        preferences = next()
        webView = next()
        reason = next()
        director = next()
        cast = next()
        released = next()
        rating = next()
        date = row.date
        months = row.months.split(separator: " ").map(String.init)
    }

    /// Names as a sentence has them: `A, B and C`.
    func list(_ names: [String]) -> String {
        guard let last = names.last, names.count > 1 else { return names.first ?? "" }
        return names.dropLast().joined(separator: comma) + and + last
    }
}

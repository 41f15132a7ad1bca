/// Takes the site's name off a headline.
enum PageTitle {
    /// `title` without a name of the site and the separator beside it, at its end or at its start; only names that the
    /// page or the site gives count, so that nothing of the headline is lost.
    static func withoutSite(_ title: String, _ names: [String]) -> String {
        let title = title.trimmed
        for name in names.map(\.trimmed) where !name.isEmpty && name.utf8.count < title.utf8.count {
            let scalars = Array(title.unicodeScalars)
            let count = name.unicodeScalars.count
            if matches(scalars.suffix(count), name), let rest = trimmed(scalars.dropLast(count).reversed()) {
                return String(String.UnicodeScalarView(rest.reversed()))
            }
            if matches(scalars.prefix(count), name), let rest = trimmed(Array(scalars.dropFirst(count))) {
                return String(String.UnicodeScalarView(rest))
            }
        }
        return title
    }

    private static func matches(_ scalars: ArraySlice<Unicode.Scalar>, _ name: String) -> Bool {
        String(String.UnicodeScalarView(scalars)).lowercased().utf8.elementsEqual(name.lowercased().utf8)
    }

    /// What follows a separator; `nil` where there is none or nothing follows it.
    private static func trimmed(_ scalars: [Unicode.Scalar]) -> [Unicode.Scalar]? {
        let start = scalars.prefix { $0.properties.isWhitespace }
        guard let separator = scalars.dropFirst(start.count).first, separators.contains(separator) else { return nil }
        let isSpaced = !start.isEmpty || separator != "-" && separator != "."
        let rest = scalars.dropFirst(start.count).drop { $0 == separator || $0.properties.isWhitespace }
        return rest.isEmpty || !isSpaced ? nil : Array(rest)
    }

    private static let separators: Set<Unicode.Scalar> = [
        "|", "-", "–", "—", "·", "•", "»", "«", ":", "~", "/", "｜", "：",
    ]
}

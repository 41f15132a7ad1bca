internal import Syndicate

extension FieldConverter {
    /// A review: `item` (`type`, `name`, `director`, `cast`, `released`, `sameAs`, `image`), `rating` and `reviewer`; the
    /// item's fields may stand in the review itself.
    mutating func review(_ value: FrontMatterValue?, _ name: String, known: [Person]) -> Review? {
        guard let value, !value.isNull else { return nil }
        guard value.isMap else {
            reject(value, name, expected: "a map of item, rating and reviewer")
            return nil
        }
        let item = value[["item", "itemreviewed", "of", "subject"]] ?? value
        let itemName = text(item.isMap ? item[["name", "title"]] : item, "\(name).item.name")
        guard let itemName else {
            reject(value, name, expected: "the name of what is reviewed (item.name)")
            return nil
        }
        var reviewed = ReviewedItem(
            type: text(item[["type", "@type"]], "\(name).item.type") ?? "Thing", name: itemName,
            directors: texts(item[["director", "directors"]], "\(name).item.director"),
            cast: texts(item[["cast", "actor", "actors", "starring", "stars"]], "\(name).item.cast"),
            sameAs: texts(item[["sameas", "links"]], "\(name).item.sameAs").map(resolve),
            image: address(item[["image", "poster"]].map(Self.imageAddress), "\(name).item.image"))
        reviewed.released = timestamp(
            item[["released", "releasedate", "datepublished", "datecreated", "year"]], "\(name).item.released",
            atSite: false)
        let reviewer = people(value[["reviewer", "author", "by"]], "\(name).reviewer", known: known).first
        return Review(
            of: reviewed, rating: rating(value[["rating", "reviewrating", "score"]], "\(name).rating"),
            reviewer: reviewer)
    }

    /// Several texts: a list, one text, or maps with a name.
    mutating func texts(_ value: FrontMatterValue?, _ name: String) -> [String] {
        guard let value, !value.isNull else { return [] }
        return value.items.compactMap { text($0.isMap ? $0[["name", "title", "url"]] : $0, name) }
    }

    /// A judgement: a number, `4/5`, stars, or a map of `value`, `best` and `worst`.
    private mutating func rating(_ value: FrontMatterValue?, _ name: String) -> Rating? {
        guard let value, !value.isNull else { return nil }
        if value.isMap {
            guard let number = number(value[["value", "ratingvalue", "score"]], "\(name).value") else { return nil }
            let best = self.number(value[["best", "bestrating", "max", "outof"]], "\(name).best") ?? 5
            let worst = self.number(value[["worst", "worstrating", "min"]], "\(name).worst") ?? min(1, number)
            return checked(Rating(number, best: best, worst: worst), value, name)
        }
        guard let text = text(value, name) else { return nil }
        let stars = text.unicodeScalars
        if stars.allSatisfy({ $0 == "★" || $0 == "☆" || $0 == "½" || $0 == "⭐" || $0 == "\u{FE0F}" }) {
            let full = stars.count { $0 == "★" || $0 == "⭐" }
            let half = stars.contains("½") ? 0.5 : 0
            let best = max(5, full + stars.count { $0 == "☆" })
            return checked(Rating(Double(full) + half, best: Double(best), worst: full == 0 ? 0 : 1), value, name)
        }
        let parts = text.split(separator: "/").map(\.trimmed)
        if parts.count == 2, let number = Double(parts[0]), let best = Double(parts[1]) {
            return checked(Rating(number, best: best, worst: min(1, number)), value, name)
        }
        return number(value, name).flatMap { checked(Rating($0, worst: min(1, $0)), value, name) }
    }

    private mutating func checked(_ rating: Rating, _ value: FrontMatterValue, _ name: String) -> Rating? {
        if rating.worst <= rating.value, rating.value <= rating.best, rating.worst < rating.best { return rating }
        reject(value, name, expected: "a value between the worst and the best")
        return nil
    }
}

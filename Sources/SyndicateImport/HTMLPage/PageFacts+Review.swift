internal import Syndicate

extension PageFacts {
    /// What the article reviews, if JSON-LD says so.
    func review(authors: [Person]) -> Review? {
        guard let (node, thing) = data.review(node), let name = thing.text("name") else { return nil }
        var item = ReviewedItem(type: thing.types.first ?? "Thing", name: name)
        item.directors = thing.texts("director") + thing.texts("directors")
        item.cast = thing.texts("actor") + thing.texts("actors")
        item.released =
            (thing.texts("datePublished") + thing.texts("dateCreated") + thing.texts("startDate"))
            .lazy.compactMap { Timestamp(lenient: $0) }.first
        item.sameAs = thing.addresses("sameAs").map(absolute).filter { Self.isSafe($0) }
        item.image = thing.addresses("image").first.map(absolute).flatMap { Self.isSafe($0) ? $0 : nil }
        var review = Review(of: item)
        if let judgement = node.nodes("reviewRating").first, let value = judgement.number("ratingValue") {
            let best = judgement.number("bestRating") ?? 5
            let worst = judgement.number("worstRating") ?? (value < 1 ? 0 : 1)
            if worst...max(worst, best) ~= value { review.rating = Rating(value, best: best, worst: worst) }
        }
        let reviewer =
            node.nodes("author").first.flatMap(person)
            ?? node.text("author").flatMap { FieldConverter.isWebAddress($0) ? nil : Person(name: $0) }
        if let reviewer, !authors.contains(where: { $0.name == reviewer.name }) { review.reviewer = reviewer }
        return review
    }
}

internal import Syndicate

extension EntryGraph {
    /// The review as a node of its own beside the article.
    func review(_ review: Review) -> LinkedObject {
        var node = LinkedObject("Review", id: id("review"))
        node["name"] = facts.title
        node["url"] = facts.url
        node["description"] = facts.description
        node["inLanguage"] = facts.language?.canonical
        node["datePublished"] = facts.entry.published?.webDate
        node["dateModified"] = facts.modified?.webDate
        node.add("author", reviewers(review))
        node.add(
            "publisher",
            publisher.map { publisher in
                var short = LinkedObject(options.publisherType, id: siteID("publisher"))
                short["name"] = publisher["name"]
                return short
            })
        node.add("isPartOf", mainID.map { LinkedObject(id: $0) })
        add(review, to: &node)
        return node
    }

    /// What is reviewed and how it was judged.
    func add(_ review: Review, to node: inout LinkedObject) {
        node.add("itemReviewed", item(review.item))
        guard let rating = review.rating else { return }
        var judgement = LinkedObject("Rating")
        judgement.add("ratingValue", number: rating.value)
        judgement.add("bestRating", number: rating.best)
        judgement.add("worstRating", number: rating.worst)
        node.add("reviewRating", judgement)
    }

    /// Who judges: the reviewer, with what is known of an author of that name, else the authors.
    func reviewers(_ review: Review) -> [LinkedObject] {
        guard let reviewer = review.reviewer, let name = PlainLine.folded(reviewer.name) else { return authors }
        let known = (facts.authors + facts.feed.authors).first {
            $0.name.map { $0.utf8.elementsEqual(name.utf8) } == true
        }
        return [person(reviewer.uri == nil ? known ?? reviewer : reviewer)].compactMap(\.self)
    }

    private func item(_ item: ReviewedItem) -> LinkedObject {
        let type = ReviewedType(item.type)
        var node = LinkedObject(type.name, id: id("item"))
        node["name"] = PlainLine.folded(item.name)
        node.add("image", [WebAddress.absolute(item.image, base: facts.url)].compactMap(\.self))
        let makers = people(item.directors)
        // Who makes a film directs it; who makes a book has written it.
        node.add(type.maker, makers)
        if type.hasActors { node.add("actor", people(item.cast)) }
        let released = item.released?.webDate
        node["datePublished"] = released
        if type.name == "Movie" { node["dateCreated"] = released }
        node.add("sameAs", item.sameAs.compactMap { WebAddress.absolute($0) })
        return node
    }

    private func people(_ names: [String]) -> [LinkedObject] {
        names.compactMap { PlainLine.folded($0) }.map { name in
            var person = LinkedObject("Person")
            person["name"] = name
            return person
        }
    }
}

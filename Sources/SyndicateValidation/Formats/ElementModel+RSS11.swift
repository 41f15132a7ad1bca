// RSS 1.1, section 3.
extension ElementModel {
    static let rss11 = ElementModel(
        attributes: [.optional("rdf:about", .uri)],
        children: [
            .one("title", rssTitle, missing: .missingTitle), .one("link", text(.fullURI), missing: .missingLink),
            .one("description", text(.plainText.and(.filledText)), missing: .missingDescription),
            .optional("image", rss11Image),
            .optional("items", rss11Items),
        ], place: .rdfChannel, checks: [RDF.checkRSS11, RDF.checkSyntax, RDF.checkIdentity])

    static let rss11Items = ElementModel(
        attributes: [.optional("rdf:parseType")], children: [.many("item", rss11Item), .many("rdf:Seq", rdfUndefined)],
        checks: [{ validation, node in RDF.checkParseType("Collection", &validation, node) }])

    static let rss11Item = ElementModel(
        attributes: [.optional("rdf:about", .uri)], children: rdfItemChildren, place: .rdfItem, checks: [RDF.checkItem])

    static let rss11Image = ElementModel(
        attributes: [.optional("rdf:parseType")],
        children: [
            .one("title", rssTitle, missing: .missingTitle), .optional("link", text(.fullURI)),
            .one("url", text(.fullURI)),
        ], place: .image,
        checks: [RSS.checkImage, RDF.checkRSS11Image])
}

// RSS 1.0, section 5; RSS 0.90.
extension ElementModel {
    static let rss10 = ElementModel(
        children: [
            .one("channel", rss10Channel), .many("item", rss10Item), .many("image", rss10Image),
            .many("textinput", rss10TextInput), .many("cc:License", rdfAnything), .many("taxo:topic", rdfAnything),
            .many("rdf:Description", rdfAnything),
        ], checks: [RDF.checkSyntax, RDF.checkIdentity, RDF.checkReferences, RDF.checkCounts])

    static let rss10Channel = ElementModel(
        attributes: [.required("rdf:about", .uri)], children: rdfChannelChildren, place: .rdfChannel,
        checks: [RDF.checkChannel])

    /// The elements of a channel of RSS 1.0.
    private static let rdfChannelChildren: [Child] = [
        .one("title", rssTitle, missing: .missingTitle), .one("link", text(.fullURI), missing: .missingLink),
        .one("description", text(.plainText.and(.filledText)), missing: .missingDescription),
        .optional("image", rss10ChannelImage),
        .optional("items", rdfItems), .optional("textinput", rdfReference),
    ]

    /// Something that RDF may say beside what RSS says.
    static let rdfAnything = ElementModel(.anything, anyAttributes: true)

    /// An element that names another by `rdf:resource`.
    static let rdfReference = ElementModel(.anything, attributes: [.required("rdf:resource")], anyAttributes: true)

    /// The image that a channel names, or has in itself.
    static let rss10ChannelImage = ElementModel(
        attributes: [.optional("rdf:resource"), .optional("rdf:about"), .optional("rdf:parseType")],
        children: [
            .optional("title", rssTitle), .optional("link", text(.fullURI)), .optional("url", text(.fullURI)),
        ], place: .image,
        checks: [
            { validation, node in
                guard node.attribute("rdf:resource") == nil else { return }
                guard validation.follows(.w3c) else {
                    return validation.report(.missingAttribute, at: node, attribute: "rdf:resource")
                }
                if node.child("title") == nil { validation.reportMissing(.missingTitle, "title", in: node) }
                if node.child("url") == nil { validation.reportMissing(.missingElement, "url", in: node) }
                if node.child("link") == nil { validation.reportMissing(.missingLink, "link", in: node) }
            }
        ])

    static let rdfItems = ElementModel(
        children: [
            .optional("rdf:Seq", rdfSequence), .many("rdf:Bag", rdfUndefined), .many("rdf:Alt", rdfUndefined),
        ])

    /// An element of RDF that RSS has no place for.
    static let rdfUndefined = ElementModel(
        .anything, anyAttributes: true,
        checks: [{ validation, node in validation.report(.undefinedElement, at: node) }])

    static let rdfSequence = ElementModel(children: [.many("rdf:li", rdfMember)])

    static let rdfMember = ElementModel(
        attributes: [.optional("resource"), .optional("rdf:resource")],
        checks: [
            { validation, node in
                guard !validation.follows(.w3c), node.attribute("resource") == nil,
                    node.attribute("rdf:resource") == nil
                else { return }
                validation.report(.missingAttribute, at: node, attribute: "rdf:resource")
            }
        ])

    static let rss10Item = ElementModel(
        attributes: [.required("rdf:about", .uri)], children: rdfItemChildren, place: .rdfItem, checks: [RDF.checkItem])

    /// The elements of an item of RSS 0.90, 1.0 and 1.1.
    static let rdfItemChildren: [Child] = [
        .one("title", rssTitle), .one("link", text(.fullURI)), .optional("description", text(.html)),
    ]

    static let rss10Image = ElementModel(
        attributes: [.required("rdf:about", .uri)], children: rdfImageChildren, place: .image)

    private static let rdfImageChildren: [Child] = [
        .one("title", rssTitle, missing: .missingTitle), .one("link", text(.fullURI), missing: .missingLink),
        .one("url", text(.fullURI)),
    ]

    static let rss10TextInput = ElementModel(
        attributes: [.required("rdf:about", .uri)], children: rssTextInput.children, place: .textInput)

    // MARK: RSS 0.90, which has no `rdf:about`

    static let rss090 = ElementModel(
        anyAttributes: true,
        children: [
            .one("channel", rss090Channel), .many("item", rss090Item), .many("image", rss090Image),
            .many("textinput", rss090TextInput),
        ], checks: [RDF.checkSyntax, RDF.checkCounts])

    static let rss090Channel = ElementModel(
        anyAttributes: true,
        children: [
            .one("title", rssTitle, missing: .missingTitle), .one("link", text(.fullURI), missing: .missingLink),
            .one("description", text(.plainText.and(.filledText)), missing: .missingDescription),
        ], place: .rdfChannel, checks: [RDF.checkLanguage])

    static let rss090Item = ElementModel(
        anyAttributes: true, children: rdfItemChildren, place: .rdfItem, checks: [RDF.checkItem])

    static let rss090Image = ElementModel(anyAttributes: true, children: rdfImageChildren, place: .image)

    static let rss090TextInput = ElementModel(
        anyAttributes: true, children: rssTextInput.children, place: .textInput)
}

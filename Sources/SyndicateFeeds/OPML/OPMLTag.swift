internal import Syndicate
internal import SyndicateXML

/// What the names in an OPML document mean; in any case, because programs write `xmlurl` as well.
enum OPMLTag: Int {
    case unknown = 0
    // Elements
    case opml, head, body, outline, title, dateCreated, dateModified, ownerName, ownerEmail, ownerId
    // Attributes
    case textAttribute, titleAttribute, typeAttribute, xmlURLAttribute, htmlURLAttribute, urlAttribute
    case descriptionAttribute, languageAttribute, createdAttribute, categoryAttribute, versionAttribute

    static func classify(_ name: XMLName) -> Int {
        if name.prefix == nil { return (attributes[name.local.lowercased()] ?? .unknown).rawValue }
        // OPML has no namespace; some give it that of its specification's address.
        guard name.namespace.isEmpty || name.namespace.lowercased().contains("opml") else { return 0 }
        return (elements[name.local.lowercased()] ?? .unknown).rawValue
    }

    private static let elements: [String: OPMLTag] = [
        "opml": .opml, "head": .head, "body": .body, "outline": .outline, "title": .title,
        "datecreated": .dateCreated, "datemodified": .dateModified, "ownername": .ownerName,
        "owneremail": .ownerEmail, "ownerid": .ownerId,
    ]

    private static let attributes: [String: OPMLTag] = [
        "text": .textAttribute, "title": .titleAttribute, "type": .typeAttribute, "xmlurl": .xmlURLAttribute,
        "htmlurl": .htmlURLAttribute, "url": .urlAttribute, "description": .descriptionAttribute,
        "language": .languageAttribute, "created": .createdAttribute, "category": .categoryAttribute,
        "version": .versionAttribute,
    ]
}

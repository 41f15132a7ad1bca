// What the names of each vocabulary mean.

extension RSSNames {
    static func rssName(_ local: String) -> RSSTag {
        switch local.lowercased() {
        case "rss": .rss
        case "channel": .channel
        case "item": .item
        case "items": .items
        case "image": .image
        case "textinput": .textInput
        case "title": .title
        case "link": .link
        case "description": .description
        case "language": .language
        case "copyright": .copyright
        case "managingeditor": .managingEditor
        case "webmaster": .webMaster
        case "pubdate": .pubDate
        case "lastbuilddate": .lastBuildDate
        case "category": .category
        case "generator": .generator
        case "docs": .docs
        case "cloud": .cloud
        case "ttl": .ttl
        case "rating": .rating
        case "skiphours": .skipHours
        case "skipdays": .skipDays
        case "hour": .hour
        case "day": .day
        case "author": .author
        case "comments": .comments
        case "enclosure": .enclosure
        case "guid": .guid
        case "source": .source
        case "encoded", "fullitem": .encoded
        case "body", "div": .body
        case "summary": .summary
        case "url": .url
        case "name": .name
        case "width": .width
        case "height": .height
        case "type": .type
        case "length": .length
        case "href": .href
        case "rel": .rel
        case "hreflang": .hreflang
        case "domain": .domain
        case "port": .port
        case "path": .path
        case "registerprocedure": .registerProcedure
        case "protocol": .protocol
        case "ispermalink": .isPermaLink
        case "version": .version
        // RDF before it had a namespace, and feeds that forget it.
        case "about": .about
        case "resource": .resource
        default: .unknown
        }
    }

    static func syndicate(_ local: String) -> RSSTag {
        switch local {
        case "derived": .derived
        case "value": .value
        case "is": .kind
        case "term": .term
        case "label": .label
        case "version": .programVersion
        // A person as Atom has one; under its own name readers would show it beside `dc:creator`.
        case "author": .atomAuthor
        case "contributor": .atomContributor
        case "review": .review
        case "related": .related
        case "profile": .profile
        case "figure": .figure
        case "date": .ownDate
        case "managingEditor": .ownEditor
        case "webMaster": .ownWebMaster
        default: .unknown
        }
    }

    static func rdfName(_ local: String) -> RSSTag {
        switch local {
        case "RDF": .rdf
        case "Seq", "Bag": .sequence
        case "li": .listItem
        case "about": .about
        case "resource": .resource
        default: .unknown
        }
    }

    static func atom(_ local: String) -> RSSTag {
        switch local {
        case "link": .atomLink
        case "updated": .atomUpdated
        case "author": .atomAuthor
        case "contributor": .atomContributor
        case "published": .atomPublished
        case "id": .atomID
        case "title": .atomTitle
        case "subtitle": .atomSubtitle
        case "summary": .atomSummary
        case "rights": .atomRights
        case "icon": .atomIcon
        case "logo": .atomLogo
        case "category": .atomCategory
        default: .unknown
        }
    }

    static func dublinCore(_ local: String) -> RSSTag {
        switch local {
        // `dc:author` does not exist and is written all the same.
        case "creator", "author": .dcCreator
        case "contributor": .dcContributor
        case "subject": .dcSubject
        case "rights": .dcRights
        case "language": .dcLanguage
        case "date": .dcDate
        case "title": .dcTitle
        case "description": .dcDescription
        case "identifier": .dcIdentifier
        default: .unknown
        }
    }

    static func terms(_ local: String) -> RSSTag {
        switch local {
        case "issued": .issued
        case "created": .created
        case "modified": .modified
        default: .unknown
        }
    }

    static func iTunes(_ local: String) -> RSSTag {
        switch local {
        case "author": .podcastAuthor
        case "image": .podcastPicture
        case "duration": .podcastDuration
        case "summary": .podcastSummary
        case "subtitle": .podcastSubtitle
        case "title": .podcastTitle
        case "complete": .podcastComplete
        default: .unknown
        }
    }

    static func media(_ local: String) -> RSSTag {
        switch local {
        case "thumbnail": .thumbnail
        case "content": .mediaContent
        case "group": .mediaGroup
        case "title": .mediaTitle
        default: .unknown
        }
    }

    static func podcast(_ local: String) -> RSSTag {
        switch local {
        case "person": .person
        case "alternateEnclosure": .alternateEnclosure
        case "image": .podcastImage
        default: .unknown
        }
    }
}

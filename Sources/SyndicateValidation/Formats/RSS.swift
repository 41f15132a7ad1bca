internal import Syndicate
internal import SyndicateXML

// RSS 2.0; RSS Advisory Board, “RSS Best Practices Profile”: what several elements say together.
enum RSS {
    static let checkChannel: ElementModel.Check = { validation, channel in
        validation.checkItemOrder(of: channel)
        validation.checkChannelLanguage(of: channel)
        validation.checkSelfLink(of: channel)
        validation.checkIdentifiers(of: channel)
        validation.checkDuplicates(in: channel, channelPairs, .duplicateSemantics)
        validation.checkVersion(of: channel, channelVersions)
        validation.checkPodcast(channel)
        if channel.child("textInput") != nil { validation.report(.avoidTextInput, at: channel) }
    }

    static let checkItem: ElementModel.Check = { validation, item in
        validation.checkParts(of: item)
        validation.checkDuplicates(in: item, itemPairs, .duplicateItemSemantics)
        validation.checkVersion(of: item, itemVersions)
        validation.checkPodcastEpisode(item)
    }

    static let checkImage: ElementModel.Check = { validation, image in
        validation.checkImage(image)
        guard let url = image.child("url")?.text.trimmed, let node = image.child("url") else { return }
        let path = validation.follows(.w3c) ? url : IRI(url).path
        let ending = path.split(separator: ".", omittingEmptySubsequences: false).last.map { $0.lowercased() } ?? ""
        let isWord =
            !ending.isEmpty
            && ending.unicodeScalars.allSatisfy { $0 == "_" || $0.properties.isAlphabetic || ("0"..."9").contains($0) }
        let hasEnding = validation.follows(.w3c) || path.utf8.contains(UInt8(ascii: "."))
        if isWord, hasEnding, !["jpg", "jpeg", "gif", "png"].contains(ending) {
            validation.report(.imageURLFormat, Value(node, node.text))
        }
    }

    static let checkHours: ElementModel.Check = { validation, node in
        let hours = node.children("hour")
        if hours.count > 24 { validation.report(.notEnoughHoursInTheDay, at: node) }
        validation.checkUnique(hours) { value in
            value.wholeNumber.flatMap { (0...24).contains($0) ? String($0 % 24) : nil }
        }
    }

    static let checkDays: ElementModel.Check = { validation, node in
        let days = node.children("day")
        if days.count > 7 { validation.report(.eightDaysAWeek, at: node) }
        validation.checkUnique(days) { Datatype.daysOfTheWeek.contains($0.text) ? $0.text : nil }
    }

    /// Elements of other namespaces that mean what an element of a channel means, with that element.
    static let channelPairs = [
        "dc:creator": "managingEditor", "dc:subject": "category", "dc:date": "pubDate",
        "admin:generatorAgent": "generator", "dc:publisher": "webMaster", "dc:language": "language",
        "dc:rights": "copyright", "dcterms:modified": "lastBuildDate", "cc:license": "creativeCommons:license",
    ]

    /// The same of an item.
    static let itemPairs = [
        "dc:creator": "author", "dc:subject": "category", "dc:date": "pubDate", "dc:source": "source",
        "atom:id": "guid",
        "atom:published": "pubDate", "cc:license": "creativeCommons:license",
    ]

    /// The versions with which elements of a channel came.
    static let channelVersions = ["category": "0.92", "cloud": "0.92", "generator": "2.0", "ttl": "2.0"]

    /// The same of an item.
    static let itemVersions = [
        "category": "0.92", "enclosure": "0.92", "source": "0.92", "pubDate": "0.93", "author": "2.0",
        "comments": "2.0", "guid": "2.0",
    ]

    /// What belongs before the items of a channel.
    static let metadata: Set<String> = [
        "title", "link", "description", "language", "copyright", "managingEditor", "webMaster", "pubDate",
        "lastBuildDate", "category", "generator", "docs", "cloud", "ttl", "image", "textInput", "textinput",
        "skipHours",
        "skipDays", "atom:link",
    ]
}

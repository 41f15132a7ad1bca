internal import Syndicate

extension Datatype {
    /// An address of a page or a file: `https`, and `http` with a warning.
    static let podcastAddress = Datatype { validation, value in
        webAddressAttribute.check(&validation, value)
        if value.text.lowercased().hasPrefix("http://") {
            validation.report(.insecurePodcastAddress, value)
        }
    }

    /// A text of so many characters at the most, behind which apps cut it.
    static func short(_ limit: Int) -> Datatype { tooLong(.podcastTextTooLong, limit: limit) }

    /// A text that is shown as a name, and so cannot be empty.
    static let name = Datatype { validation, value in
        if value.text.isEmpty { validation.report(.emptyPodcastElement, value) }
    }.and(short(128))

    /// A text that is shown as a link.
    static let label = name

    /// A UUID of version 5.
    static let podcastGUID = Datatype { validation, value in
        let text = value.text
        guard UUIDText.isValid(text[...]) else { return validation.report(.invalidPodcastGUID, value) }
        let bytes = Array(text.utf8)
        let isFive = bytes[14] == UInt8(ascii: "5") && "89abAB".utf8.contains(bytes[19])
        if !isFive { validation.report(.podcastGUIDVersion, value) }
    }

    /// What a feed is made of.
    static let medium = Datatype { validation, value in
        let text = value.text.utf8.last == UInt8(ascii: "L") ? String(value.text.dropLast()) : value.text
        if !Podcast.media.contains(text), value.text != "mixed" { validation.report(.invalidPodcastMedium, value) }
    }

    /// A short name of a service or a method.
    static let slug = Datatype { validation, value in
        let isSlug =
            !value.text.isEmpty
            && value.text.utf8.allSatisfy {
                (0x30...0x39).contains($0) || (0x41...0x5A).contains($0 & 0xDF) || "-_.".utf8.contains($0)
            }
        if !isSlug { validation.report(.invalidPodcastSlug, value) }
    }

    /// A date of RFC 822.
    static let podcastDate = Datatype { validation, value in
        if Timestamp(rfc822: value.text)?.unparsed != nil || Timestamp(rfc822: value.text) == nil {
            validation.report(.invalidPodcastDate, value)
        }
    }

    /// A date or time of ISO 8601; an offset may lack its colon.
    static let podcastTime = Datatype { validation, value in
        var text = value.text
        let bytes = Array(text.utf8)
        if bytes.count > 16, let sign = bytes.dropLast(4).last, sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-"),
            bytes.suffix(4).allSatisfy({ (0x30...0x39).contains($0) })
        {
            text =
                String(decoding: bytes.dropLast(2), as: UTF8.self) + ":"
                + String(decoding: bytes.suffix(2), as: UTF8.self)
        }
        if W3CDTF.date(text, needsZone: false) == nil { validation.report(.invalidISO8601DateTime, value) }
    }

    static let transcriptType = mediaTypeAttribute.and(
        word(
            [
                "text/plain", "text/html", "text/vtt", "text/srt", "application/srt", "application/x-subrip",
                "application/json", "application/ttml+xml",
            ], .unusualTranscriptType, ignoringCase: true))

    static let chaptersType = mediaTypeAttribute.and(
        word(["application/json+chapters", "application/json"], .unusualChaptersType, ignoringCase: true))

    /// The length of a soundbite in seconds.
    static let soundbiteLength = unsignedNumber.and(
        Datatype { validation, value in
            if let seconds = DecimalText.number(value.text), seconds < 15 || seconds > 120 {
                validation.report(.soundbiteLength, value)
            }
        })

    /// A hash of Subresource Integrity, or a signature in Base64.
    static let integrity = Datatype { validation, value in
        let isHash = value.node.attribute("type") == "sri"
        let words = value.text.split(separator: " ")
        let isValid = isHash ? !words.isEmpty && words.allSatisfy { Podcast.isIntegrity(String($0)) } : !words.isEmpty
        if !isValid { validation.report(.invalidIntegrity, value) }
    }

    static let podcastRole = Datatype { validation, value in
        if !PodcastTaxonomy.roles.contains(value.text.lowercased()) { validation.report(.unknownPodcastRole, value) }
    }

    static let podcastGroup = Datatype { validation, value in
        if !PodcastTaxonomy.groups.contains(value.text.lowercased()) { validation.report(.unknownPodcastGroup, value) }
    }

    /// A geo URI (RFC 5870, section 3.3).
    static let geoURI = Datatype { validation, value in
        if !Podcast.isGeoURI(value.text) { validation.report(.invalidGeoURI, value) }
    }

    /// A node, way or relation of OpenStreetMap, and perhaps its revision.
    static let openStreetMap = Datatype { validation, value in
        let parts = value.text.dropFirst().split(separator: "#", omittingEmptySubsequences: false)
        let isKind = value.text.utf8.first.map { "NWR".utf8.contains($0) } ?? false
        let areNumbers =
            (1...2).contains(parts.count)
            && parts.allSatisfy { !$0.isEmpty && $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }
        if !isKind || !areNumbers { validation.report(.invalidOpenStreetMap, value) }
    }

    /// Pictures with their widths, as HTML's `srcset` has them.
    static let imageSet = Datatype { validation, value in
        for candidate in value.text.split(separator: ",") {
            let words = candidate.split(whereSeparator: { $0 == " " || $0 == "\n" || $0 == "\t" || $0 == "\r" })
            let isWidth = words.count == 2 && words[1].utf8.last == UInt8(ascii: "w") && Int(words[1].dropLast()) != nil
            guard let address = words.first, words.count == 1 || isWidth, IRI(String(address)).firstError == nil else {
                return validation.report(.invalidImageSet, value)
            }
        }
        if value.text.isEmpty { validation.report(.invalidImageSet, value) }
    }

    /// Width and height, as CSS has them.
    static let aspectRatio = Datatype { validation, value in
        let parts = value.text.split(separator: "/", omittingEmptySubsequences: false).map { String($0).trimmed }
        let isRatio =
            (1...2).contains(parts.count) && parts.allSatisfy { DecimalText.isUnsigned($0) && Double($0) != 0 }
        if !isRatio { validation.report(.invalidAspectRatio, value) }
    }

    static let socialProtocol = word(
        [
            "disabled", "activitypub", "twitter", "lightning", "atproto", "bluesky", "hive", "matrix", "nostr",
            "lightningcomments",
        ], .unknownPodcastProtocol)

    static let chatProtocol = word(["irc", "xmpp", "nostr", "matrix"], .unknownPodcastProtocol)

    /// Where money goes: for a node of Lightning its public key, for a Lightning address one that looks like mail's.
    static let payee = Datatype { validation, value in
        let isValid =
            switch value.node.attribute("type") {
            case "node":
                value.text.utf8.count == 66 && (value.text.hasPrefix("02") || value.text.hasPrefix("03"))
                    && value.text.utf8.allSatisfy { (0x30...0x39).contains($0) || (0x41...0x46).contains($0 & 0xDF) }
            case "lnaddress": MailAddress.isAddrSpec(value.text)
            default: !value.text.isEmpty
            }
        if !isValid { validation.report(.invalidPayee, value) }
    }

    /// A rule by which something recurs (RFC 5545, section 3.3.10).
    static let recurrenceRule = Datatype { validation, value in
        if RecurrenceRule(value.text) == nil { validation.report(.invalidRecurrenceRule, value) }
    }
}

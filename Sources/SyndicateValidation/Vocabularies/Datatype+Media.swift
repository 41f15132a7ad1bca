internal import Syndicate

extension Datatype {
    /// Whether a text is plain or HTML.
    static let textType = word(["plain", "html"], .invalidMediaTextType).unlessEmpty

    /// A text that is HTML where its `type` says so, and plain otherwise.
    static let markedUp = Datatype { validation, value in
        if value.node.attribute("type") == "html" {
            html.check(&validation, value)
        } else {
            undeclaredMarkup.check(&validation, value)
        }
    }

    /// A text that is plain because nothing says that it is HTML.
    static let undeclaredMarkup = Datatype { validation, value in
        validation.checkPlain(value, .containsUndeclaredHTML)
    }

    /// A number; the W3C validator looks at what it begins with alone.
    static let mediaNumber = Datatype { validation, value in
        let isNumber =
            validation.follows(.w3c)
            ? value.text.utf8.first.map { (0x30...0x39).contains($0) } ?? true : DecimalText.isUnsigned(value.text)
        if !isNumber { validation.report(.invalidFloat, value) }
    }

    /// What a restriction is about; the W3C validator does not know `sharing`.
    static let restrictionType = Datatype { validation, value in
        let isYounger = value.text == "sharing" && validation.follows(.w3c)
        if isYounger { return validation.report(.invalidMediaRestrictionType, value) }
        word(["country", "uri", "sharing"], .invalidMediaRestrictionType).check(&validation, value)
    }

    /// A hash in hexadecimal digits, as many as its algorithm makes.
    static let mediaHash = Datatype { validation, value in
        let lengths = ["sha-1": 40, "sha-256": 64, "sha-512": 128]
        let length = lengths[value.node.attribute("algo") ?? ""] ?? 32
        let isHexadecimal = value.text.utf8.allSatisfy {
            (0x30...0x39).contains($0) || (0x41...0x46).contains($0 & 0xDF)
        }
        if !isHexadecimal || value.text.utf8.count != length {
            validation.report(.invalidMediaHash, value, detail: "; it should be \(length) hexadecimal digits")
        }
    }

    /// A rating by the scheme of its element.
    static let mediaRating = Datatype { validation, value in
        let scheme = value.node.attribute("scheme").flatMap { $0.isEmpty ? nil : $0 } ?? "urn:simple"
        switch scheme {
        case "urn:icra":
            if !ICRA.isValid(value.text) { validation.report(.invalidMediaRating, value, detail: " of \(scheme)") }
        default:
            guard let ratings = MediaRatings.schemes[scheme], !ratings.contains(value.text) else { return }
            validation.report(.invalidMediaRating, value, detail: " of \(scheme)")
        }
    }

    /// The scheme of a rating: one of Media RSS's, or an address.
    static let ratingScheme = Datatype { validation, value in
        if value.text.isEmpty || value.text == "urn:icra" || MediaRatings.schemes[value.text] != nil { return }
        nameOfParent(fullURI).check(&validation, value)
    }

    /// The scheme of a role: `urn:ebu`, `urn:yvs`, or an address.
    static let creditScheme = Datatype { validation, value in
        if value.text.isEmpty || value.text == "urn:ebu" || value.text == "urn:yvs" { return }
        nameOfParent(fullURI).check(&validation, value)
    }

    /// What a restriction restricts, by the type of its element.
    static let restriction = Datatype { validation, value in
        switch value.node.attribute("type") ?? "" {
        case "":
            if !value.text.isEmpty, value.text != "all", value.text != "none" {
                validation.report(.invalidMediaRestriction, value)
            }
        case "country":
            for code in value.text.split(separator: " ", omittingEmptySubsequences: false)
            where !CountryCodes.isAssigned(String(code)) {
                validation.report(
                    .invalidCountryCode, at: value.node, .content, element: validation.follows(.w3c) ? "country" : nil,
                    value: String(code))
            }
        case "uri":
            for address in value.text.split(separator: " ") {
                fullURI.check(&validation, Value(value.node, String(address)))
            }
        default: break
        }
    }
}

/// What Media RSS says of ratings.
enum MediaRatings {
    static let schemes: [String: Set<String>] = [
        "urn:simple": ["adult", "nonadult"], "urn:mpaa": ["g", "m", "nc-17", "pg", "pg-13", "r", "x"],
        "urn:v-chip": [
            "14+", "18+", "c", "c8", "g", "pg", "tv-14", "tv-g", "tv-ma", "tv-pg", "tv-y", "tv-y7", "tv-y7-fv",
        ],
    ]
}

/// Labels of the Internet Content Rating Association.
enum ICRA {
    /// Whether `text` is `r`, and in brackets pairs of a code and a digit.
    static func isValid(_ text: String) -> Bool {
        guard text.utf8.starts(with: "r (".utf8), text.utf8.last == UInt8(ascii: ")") else { return false }
        let words = text.utf8.dropFirst(3).dropLast().split(separator: 0x20, omittingEmptySubsequences: false)
        guard !words.isEmpty, words.count.isMultiple(of: 2) else { return false }
        return stride(from: 0, to: words.count, by: 2).allSatisfy { index in
            let code = Array(words[index])
            guard code.count == 2, words[index + 1].count == 1, let digit = words[index + 1].first else { return false }
            if code[1] == UInt8(ascii: "z") {
                return "nsvlocx".utf8.contains(code[0]) && (digit == UInt8(ascii: "0") || digit == UInt8(ascii: "1"))
            }
            guard let last = letters[code[0]], digit == UInt8(ascii: "1") else { return false }
            return (UInt8(ascii: "a")...last).contains(code[1])
        }
    }

    /// The last letter of each group's codes.
    private static let letters: [UInt8: UInt8] = [
        UInt8(ascii: "n"): UInt8(ascii: "c"), UInt8(ascii: "s"): UInt8(ascii: "f"),
        UInt8(ascii: "v"): UInt8(ascii: "j"),
        UInt8(ascii: "l"): UInt8(ascii: "c"), UInt8(ascii: "o"): UInt8(ascii: "h"),
        UInt8(ascii: "c"): UInt8(ascii: "b"),
        UInt8(ascii: "x"): UInt8(ascii: "e"),
    ]
}

/// Who does what in a production.
enum CreditRoles {
    /// The European Broadcasting Union's role codes (EBU Tech 3352 lists their names).
    static let ebu = Set(
        """
        actor, adaptor, anchor person, animal trainer, animator, announcer, armourer, art director, artist, artist/performer, performer, \
        assistant camera, assistant chief lighting technician, assistant director, assistant producer, assistant visual editor, author, \
        broadcast assistant, broadcast journalist, camera operator, carpenter, casting, causeur, chief lighting technician, choir, \
        choreographer, clapper loader, commentary or commentator, commissioning broadcaster, composer, computer programmer, conductor, \
        consultant, continuity checker, correspondent, costume designer, dancer, dialogue coach, director, director of photography, \
        distribution company, draughtsman, dresser, dubber, editor, editor/producer, ensemble, executive producer, expert, \
        fight director, floor manager, focus puller, foley artist, foley editor, foley mixer, graphic assistant, graphic designer, \
        greensman, grip, hairdresser, illustrator, interviewed guest, interviewer, key character, key grip, key talents, leadman, \
        librettist, lighting director, lighting technician, location manager, lyricist, make up artist, manufacturer, matte artist, \
        music arranger, music group, musician, news reader, orchestra, participant, photographer, post, producer, production assistant, \
        production company, production department, production manager, production secretary, programme production researcher, \
        programme proposal, property manager, publishing company, puppeteer, pyrotechnician, reporter, rigger, runner, scenario, \
        scenic operative, script supervisor, second assistant camera, second assistant director, second unit director, set designer, \
        set dresser, sign language, singer, sound designer, sound mixer, sound recordist, special effects, stunts, subtitles, \
        technical director, term, translation, transportation manager, treatment, treatment proposal, treatment/programme proposal, \
        vision mixer, visual editor, visual effects, wardrobe, witness
        """.split(separator: ",").map { String($0).trimmed })
}

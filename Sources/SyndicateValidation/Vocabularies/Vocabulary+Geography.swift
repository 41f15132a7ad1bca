internal import Syndicate

/// Places on the Earth.
extension Vocabulary {
    /// GeoRSS Simple and GeoRSS GML.
    static let geoRSS = Vocabulary(
        prefix: "georss", namespaces: [XMLNamespace.geoRSS.uri] + XMLNamespace.geoRSS.aliases,
        elements: [
            .many("georss:where", .geometry, in: .anywhere),
            .many("georss:point", .geo(.coordinates), in: .anywhere),
            .many("georss:line", .geo(.coordinateList(least: 2)), in: .anywhere),
            .many("georss:polygon", .geo(.ring), in: .anywhere), .many("georss:box", .geo(.box), in: .anywhere),
            .many("georss:circle", .geo(.circle), in: .anywhere),
            .many("georss:featureTypeTag", .freeText, in: .anywhere),
            .many("georss:featuretypetag", .freeText, in: .anywhere),
            .many("georss:relationshipTag", .freeText, in: .anywhere),
            .many("georss:relationshiptag", .freeText, in: .anywhere),
            .many("georss:featureName", .freeText, in: .anywhere),
            .many("georss:featurename", .freeText, in: .anywhere), .many("georss:elev", .text(.measure), in: .anywhere),
            .many("georss:floor", .text(Datatype.integer.unlessEmpty), in: .anywhere),
            .many("georss:radius", .text(.unsignedNumber), in: .anywhere),
        ], rules: [.invalidCoord, .invalidCoordList, .coordComma])

    /// The Geography Markup Language, of which GeoRSS uses a part.
    static let geographyMarkup = Vocabulary(
        prefix: "gml", namespaces: [XMLNamespace.gml.uri] + XMLNamespace.gml.aliases, isLenient: true)

    /// The W3C's vocabulary for latitudes and longitudes.
    static let geo = Vocabulary(
        prefix: "geo", namespaces: [XMLNamespace.geo.uri] + XMLNamespace.geo.aliases,
        elements: [
            .many("geo:Point", .geoPoint, in: .anywhere), .many("geo:lat", .text(.latitude), in: .anywhere),
            .many("geo:long", .text(.longitude), in: .anywhere), .many("geo:alt", .text(.measure), in: .anywhere),
            .many("geo:lat_long", .freeText, in: .anywhere),
        ])

    /// GeoURL.
    static let geoURL = Vocabulary(
        prefix: "geourl", namespaces: ["http://geourl.org/rss/module/"],
        elements: [
            .many("geourl:latitude", .text(.latitude), in: .anywhere),
            .many("geourl:longitude", .text(.longitude), in: .anywhere),
        ])

    /// ICBM addresses.
    static let icbm = Vocabulary(
        prefix: "icbm", namespaces: ["http://postneo.com/icbm", "http://postneo.com/icbm/"],
        elements: [
            .many("icbm:latitude", .text(.latitude), in: .anywhere),
            .many("icbm:longitude", .text(.longitude), in: .anywhere),
        ])
}

extension Datatype {
    /// A latitude and a longitude with a space between them.
    fileprivate static let coordinates = Datatype { validation, value in
        guard let numbers = validation.coordinates(value, .invalidCoord) else { return }
        if numbers.count != 2 { return validation.report(.invalidCoord, value) }
        validation.checkRange(numbers, value)
    }

    /// Pairs of latitudes and longitudes.
    fileprivate static func coordinateList(least: Int) -> Datatype {
        Datatype { validation, value in
            guard let numbers = validation.coordinates(value, .invalidCoordList) else { return }
            if numbers.count < 2 * least || !numbers.count.isMultiple(of: 2) {
                return validation.report(.invalidCoordList, value)
            }
            validation.checkRange(numbers, value)
        }
    }

    /// A line that ends where it begins.
    fileprivate static let ring = Datatype { validation, value in
        guard let numbers = validation.coordinates(value, .invalidCoordList) else { return }
        let isRing = numbers.count >= 8 && numbers.count.isMultiple(of: 2) && numbers.prefix(2) == numbers.suffix(2)
        let isTolerated = validation.follows(.w3c) && numbers.count >= 4 && numbers.count.isMultiple(of: 2)
        if !isRing, !isTolerated {
            return validation.report(
                .invalidCoordList, value, detail: "; a polygon has four pairs at least and ends where it begins")
        }
        validation.checkRange(numbers, value)
    }

    /// The lower and the upper corner.
    fileprivate static let box = Datatype { validation, value in
        guard let numbers = validation.coordinates(value, .invalidCoordList) else { return }
        if numbers.count != 4 { return validation.report(.invalidCoordList, value, detail: "; a box has two pairs") }
        // A box may lie across the meridian of 180 degrees, but not across a pole.
        if numbers[0] > numbers[2], !validation.follows(.w3c) {
            return validation.report(.invalidCoordList, value, detail: "; the lower corner of a box comes first")
        }
        validation.checkRange(numbers, value)
    }

    /// A centre and a radius in metres.
    fileprivate static let circle = Datatype { validation, value in
        guard let numbers = validation.coordinates(value, .invalidCoordList) else { return }
        if numbers.count != 3 || numbers[2] < 0 {
            return validation.report(.invalidCoordList, value, detail: "; a circle has a pair and a radius in metres")
        }
        validation.checkRange(Array(numbers.prefix(2)), value)
    }
}

extension Validation {
    /// The numbers of a list of coordinates; commas in it are reported as such, other characters by `rule`.
    fileprivate mutating func coordinates(_ value: Value, _ rule: Rule) -> [Double]? {
        let words = value.text.utf8.split(whereSeparator: { $0 <= 0x20 || $0 == UInt8(ascii: ",") })
        let numbers = words.compactMap { String($0).flatMap(DecimalText.number) }
        guard numbers.count == words.count, !words.isEmpty else {
            report(rule, value)
            return nil
        }
        if value.text.utf8.contains(UInt8(ascii: ",")) { report(.coordComma, value) }
        return numbers
    }

    /// Reports latitudes beyond the poles.
    fileprivate mutating func checkRange(_ numbers: [Double], _ value: Value) {
        guard !follows(.w3c) else { return }
        for (index, number) in numbers.enumerated() where abs(number) > (index.isMultiple(of: 2) ? 90 : 360) {
            return report(index.isMultiple(of: 2) ? .invalidLatitude : .invalidLongitude, value)
        }
    }
}

extension ElementModel {
    /// An element of GeoRSS Simple, with the attributes that each of them may have.
    fileprivate static func geo(_ datatype: Datatype) -> ElementModel {
        ElementModel(
            .text(datatype),
            attributes: [
                .optional("elev", .measure), .optional("floor", .integer), .optional("radius", .unsignedNumber),
                .optional("featuretypetag"), .optional("featureTypeTag"), .optional("relationshiptag"),
                .optional("relationshipTag"), .optional("featurename"), .optional("featureName"),
            ])
    }

    fileprivate static let geometry = ElementModel(
        attributes: [
            .optional("featuretypetag"), .optional("featureTypeTag"), .optional("relationshiptag"),
            .optional("relationshipTag"), .optional("featurename"), .optional("featureName"),
        ],
        children: [
            .optional("gml:Point", shape([.one("gml:pos", text(.coordinates, attributes: reference))])),
            .optional(
                "gml:LineString", shape([.one("gml:posList", text(.coordinateList(least: 2), attributes: reference))])),
            .optional("gml:Polygon", shape([.one("gml:exterior", boundary), .many("gml:interior", boundary)])),
            .optional(
                "gml:Envelope",
                shape([.one("gml:lowerCorner", text(.coordinates)), .one("gml:upperCorner", text(.coordinates))])),
            .optional("gml:CircleByCenterPoint", opaque), .optional("gml:MultiPoint", opaque),
            .optional("gml:MultiCurve", opaque), .optional("gml:MultiSurface", opaque),
        ])

    private static let boundary = ElementModel(
        children: [.one("gml:LinearRing", shape([.one("gml:posList", text(.ring, attributes: reference))]))])

    private static let reference: [Attribute] = [
        .optional("srsName"), .optional("srsDimension", .positiveInteger), .optional("count", .positiveInteger),
    ]

    private static func shape(_ children: [Child]) -> ElementModel {
        ElementModel(attributes: reference + [.optional("gml:id")], children: children)
    }

    fileprivate static let geoPoint = ElementModel(
        anyAttributes: true,
        children: [
            .one("geo:lat", text(.latitude)), .one("geo:long", text(.longitude)), .optional("geo:alt", text(.measure)),
        ], place: .mediaObject)
}

extension Rule {
    static let invalidCoord = Rule(
        "invalid-coord", .error, formats: ["GeoRSS"], "“{value}” is not a latitude and a longitude{detail}",
        explanation: "A point is a latitude and a longitude in decimal degrees with a space between them.",
        advice: "Write `45.256 -71.92`.", specification: "GeoRSS Simple, `georss:point`; GeoRSS GML, `gml:pos`")

    static let invalidCoordList = Rule(
        "invalid-coord-list", .error, formats: ["GeoRSS"],
        "“{value}” is not a list of latitudes and longitudes{detail}",
        explanation:
            "A line or a polygon is pairs of latitude and longitude in decimal degrees, everything with spaces between.",
        advice: "Write `45.256 -110.45 46.46 -109.48 43.84 -109.86`; a polygon repeats its first pair at its end.",
        specification: "GeoRSS Simple, `georss:line`, `georss:polygon`; GeoRSS GML, `gml:posList`")

    static let coordComma = Rule(
        "coord-comma", .warning, formats: ["GeoRSS"], "“{value}” has commas between its numbers",
        explanation: "The specification has spaces. Some readers take commas too, others see one number that is none.",
        advice: "Write spaces instead of the commas.", specification: "GeoRSS Simple, “Encoding”")
}

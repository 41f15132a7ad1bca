internal import Syndicate

extension Vocabulary {
    /// Google Base, from which product feeds come.
    static let googleBase = Vocabulary(
        prefix: "g", namespaces: ["http://base.google.com/ns/1.0"],
        elements: textAttributes + quantities + words + others, rules: GoogleBase.rules, isLenient: true)

    private static let textAttributes: [Element] = [
        "actor", "agent", "area", "apparel_type", "artist", "author", "brand", "color", "condition", "course",
        "course_number", "course_times", "cuisine", "delivery_notes", "education", "employer", "ethnicity", "format",
        "id", "immigration_status", "interested_in", "isbn", "job_function", "job_industry", "job_type",
        "main_ingredient", "make", "manufacturer", "manufacturer_id", "meal_type", "model", "model_number",
        "name_of_item_being_reviewed", "news_source", "occupation", "payment_notes", "product_type", "property_type",
        "publication_name", "publication_volume", "review_type", "school_district", "service_type",
        "sexual_orientation", "size", "subject", "subject_area", "tax_region", "university", "upc", "vehicle_type",
        "vin",
    ].map { .once("g:" + $0, .plain, in: .entries) }

    private static let quantities: [Element] = {
        let wholes = ["age", "bathrooms", "bedrooms", "quantity"].map {
            Element.once("g:" + $0, .text(.nonNegativeInteger), in: .entries)
        }
        let numbers = [
            "calories", "cholesterol", "cooking_time", "fiber", "hoa_dues", "salary", "saturated_fat", "servings",
            "sodium",
            "total_carbs", "total_fat",
        ].map { Element.once("g:" + $0, .text(.numberWithUnit(.invalidFloat)), in: .entries) }
        let measures = [
            "delivery_radius", "megapixels", "memory", "preparation_time", "price", "processor_speed", "protein",
            "weight",
        ].map { Element.once("g:" + $0, .text(.numberWithUnit(.invalidFloatUnit)), in: .entries) }
        return wholes + numbers + measures
    }()

    private static let words: [Element] = [
        .once("g:gender", .text(.word(["Male", "M", "Female", "F"], .invalidGender)), in: .entries),
        .once(
            "g:marital_status",
            .text(
                .word(
                    ["single", "divorced", "separated", "widowed", "married", "in relationship"], .invalidMaritalStatus)
            ),
            in: .entries),
        .many(
            "g:payment_accepted",
            .text(
                .word(
                    ["Cash", "Check", "Visa", "MasterCard", "AmericanExpress", "Discover", "WireTransfer"],
                    .invalidPaymentMethod)), in: .entries),
        .once("g:price_type", .text(.word(["negotiable", "starting"], .invalidPriceType)), in: .entries),
        .once("g:rating", .text(.word(["1", "2", "3", "4", "5"], .invalidRatingType)), in: .entries),
        .once("g:reviewer_type", .text(.word(["editorial", "user"], .invalidReviewerType)), in: .entries),
        .once("g:salary_type", .text(.word(["starting", "negotiable"], .invalidSalaryType)), in: .entries),
        .once("g:listing_type", .text(.trueFalse), in: .entries), .once("g:pickup", .text(.trueFalse), in: .entries),
    ]

    private static let others: [Element] = [
        .once("g:currency", .text(.currency), in: .entries), .once("g:expiration_date", .text(.iso8601), in: .entries),
        .once("g:expiration_date_time", .text(.iso8601), in: .entries),
        .once("g:publish_date", .text(.iso8601), in: .entries),
        .once("g:course_date_range", .dateRange, in: .entries), .once("g:event_date_range", .dateRange, in: .entries),
        .once("g:travel_date_range", .dateRange, in: .entries),
        .once("g:from_location", .text(.placeName), in: .entries),
        .once("g:to_location", .text(.placeName), in: .entries),
        .once("g:location", .text(.postalAddress), in: .entries),
        .once("g:mileage", .text(.wholeNumberWithUnit), in: .entries),
        .once("g:pages", .text(.positiveInteger), in: .entries),
        .once("g:tax_percent", .text(.percentage), in: .entries),
        .once("g:year", .text(.modelYear), in: .entries),
        .once("g:url_of_item_being_reviewed", .text(.fullURI), in: .entries),
        Element(
            .init(
                name: "g:image_link", least: 0, most: 10, missing: .missingElement, repeated: .tooMany,
                model: { .text(.fullURI) }), in: .entries),
        Element(
            .init(
                name: "g:label", least: 0, most: 10, missing: .missingElement, repeated: .tooMany,
                model: { .text(.singleLabel) }), in: .entries),
        .many("g:shipping", .shipping, in: .entries),
    ]
}

extension Datatype {
    /// A number, and a unit perhaps.
    fileprivate static func numberWithUnit(_ rule: Rule) -> Datatype {
        Datatype { validation, value in
            let number = value.text.utf8.prefix { (0x30...0x39).contains($0) || $0 == UInt8(ascii: ".") }
            let unit = value.text.utf8.dropFirst(number.count).drop { $0 <= 0x20 }
            let isUnit = unit.allSatisfy {
                $0 >= 0x80 || (0x30...0x39).contains($0) || (0x41...0x5A).contains($0 & 0xDF)
            }
            if !DecimalText.isUnsigned(String(number) ?? ""), rule == .invalidFloat || !number.isEmpty || !unit.isEmpty
            {
                validation.report(rule, value)
            } else if !isUnit, rule != .invalidFloat {
                validation.report(rule, value)
            }
        }
    }

    /// A whole number, commas in it perhaps, and a unit.
    fileprivate static let wholeNumberWithUnit = Datatype { validation, value in
        let number = value.text.utf8.prefix { $0 != 0x20 }.filter { $0 != UInt8(ascii: ",") }
        if number.isEmpty || !number.allSatisfy({ (0x30...0x39).contains($0) }) {
            validation.report(.invalidIntUnit, value)
        }
    }

    /// A city and a country, a state between them perhaps.
    fileprivate static let placeName = Datatype { validation, value in
        let commas = value.text.utf8.count { $0 == UInt8(ascii: ",") }
        if !(1...2).contains(commas) { validation.report(.invalidLocation, value) }
    }

    /// A street, a city, a state, a postal code and a country.
    fileprivate static let postalAddress = Datatype { validation, value in
        let fields = value.text.split(separator: ",", omittingEmptySubsequences: false).map { String($0).trimmed }
        if fields.count != 5 || fields.contains("") { validation.report(.invalidFullLocation, value) }
    }

    /// A year from 1900 on; years to come are models'.
    fileprivate static let modelYear = Datatype { validation, value in
        guard let year = value.wholeNumber, (1900...2100).contains(year) else {
            return validation.report(.invalidYear, value)
        }
    }

    /// One label.
    fileprivate static let singleLabel = Datatype { validation, value in
        if value.text.utf8.contains(UInt8(ascii: ",")) { validation.report(.invalidLabel, value) }
    }
}

extension ElementModel {
    fileprivate static let dateRange = ElementModel(
        anyAttributes: true, children: [.optional("g:start", text(.iso8601)), .optional("g:end", text(.iso8601))])

    fileprivate static let shipping = ElementModel(
        anyAttributes: true,
        children: [
            .optional(
                "g:service",
                text(
                    Datatype { validation, value in
                        let known: Set = ["FedEx", "UPS", "DHL", "Mail", "Other", "Overnight", "Standard"]
                        if validation.follows(.w3c), !known.contains(value.text) {
                            validation.report(.invalidServiceType, value)
                        }
                    })),
            .optional("g:country", text(.country)), .optional("g:price", text(.numberWithUnit(.invalidFloatUnit))),
            .optional("g:region", plain), .optional("g:postal_code", plain),
        ])
}

/// What Google Base asks for.
enum GoogleBase {
    static let rules: [Rule] = [
        .invalidGender, .invalidMaritalStatus, .invalidPaymentMethod, .invalidPriceType, .invalidRatingType,
        .invalidReviewerType, .invalidSalaryType, .invalidServiceType, .invalidIntUnit, .invalidLocation,
        .invalidFullLocation, .invalidYear, .invalidLabel, .tooMany,
    ]
}

extension Rule {
    private static func base(_ id: String, _ what: String, advice: String) -> Rule {
        Rule(
            id, .error, formats: ["Google Base"], "“{value}” is not \(what){detail}",
            explanation: "Google Base sorts items by this attribute and leaves out those whose value it does not know.",
            advice: advice, specification: "Google Base, “Attributes”")
    }

    static let invalidGender = base("invalid-gender", "a gender", advice: "Write `Male`, `M`, `Female` or `F`.")
    static let invalidMaritalStatus = base(
        "invalid-marital-status", "a marital status", advice: "Write one of these words, in small letters.")
    static let invalidPaymentMethod = base(
        "invalid-payment-method", "a method of payment",
        advice: "Write one of these words, each in an element of its own.")
    static let invalidPriceType = base(
        "invalid-price-type", "a type of price", advice: "Write `negotiable` or `starting`.")
    static let invalidRatingType = base("invalid-rating-type", "a rating", advice: "Write a number from 1 to 5.")
    static let invalidReviewerType = base(
        "invalid-reviewer-type", "a type of reviewer", advice: "Write `editorial` or `user`.")
    static let invalidSalaryType = base(
        "invalid-salary-type", "a type of salary", advice: "Write `starting` or `negotiable`.")
    static let invalidServiceType = base(
        "invalid-service-type", "a shipping service",
        advice: "Write `FedEx`, `UPS`, `DHL`, `Mail`, `Overnight`, `Standard` or `Other`.")
    static let invalidIntUnit = base(
        "invalid-int-unit", "a whole number with a unit", advice: "Write a number such as `12,500 miles`.")
    static let invalidLocation = base(
        "invalid-location", "a place",
        advice: "Write the city and the country with a comma between them, a state between the two perhaps.")
    static let invalidFullLocation = base(
        "invalid-full-location", "an address",
        advice: "Write street, city, state, postal code and country with commas between them.")
    static let invalidYear = base("invalid-year", "a year", advice: "Write four digits, from 1900 on.")
    static let invalidLabel = base(
        "invalid-label", "one label", advice: "Give each label an element of its own.")

    static let tooMany = Rule(
        "too-many", .error, formats: ["Google Base"], "“{parent}” holds more than ten “{element}”",
        explanation: "Google Base reads ten of them.", advice: "Keep the ten that matter.",
        specification: "Google Base, “Attributes”")
}

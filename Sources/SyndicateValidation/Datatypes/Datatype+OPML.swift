internal import Syndicate

// OPML 2.0, “What is a <head>?”, “Subscription lists”.
extension Datatype {
    /// The version that `opml` states.
    static let opmlVersion = Datatype { validation, value in
        if !["1.0", "1.1", "2.0"].contains(value.text) { validation.report(.invalidOPMLVersion, value) }
    }

    /// Numbers of lines with commas between them.
    static let expansionState = Datatype { validation, value in
        guard !value.text.isEmpty else { return }
        let parts = value.text.utf8.split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false)
        let areNumbers = parts.allSatisfy { part in
            let digits = part.drop { $0 <= 0x20 }
            return !digits.isEmpty && digits.allSatisfy { (0x30...0x39).contains($0) }
        }
        if !areNumbers { validation.report(.invalidExpansionState, value) }
    }

    /// A place on the screen in pixels, which is below zero on a screen to the left.
    static let windowPlace = Datatype { validation, value in
        if value.text.isEmpty { validation.report(.notBlank, value) }
        let isFine = value.wholeNumber.map { $0 > 0 || !validation.follows(.w3c) } ?? false
        if !isFine { validation.report(.invalidPositiveInteger, value) }
    }

    /// The address of a page about the owner.
    static let ownerID = webAddress

    /// The kind of feed that a subscription is to.
    static let outlineVersion = Datatype { validation, value in
        if ["RSS", "RSS1", "RSS2", "scriptingNews"].contains(value.text) { return }
        if !validation.follows(.w3c), ["ATOM", "ATOM1"].contains(value.text.uppercased()) { return }
        validation.report(.invalidOutlineVersion, value)
    }

    /// The address of the feed of a subscription.
    static let outlineFeed = Datatype { validation, value in
        if !validation.follows(.w3c) { fullURI.asElement().check(&validation, value) }
    }
}

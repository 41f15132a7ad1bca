/// A start or end tag where it stands in the source.
struct MailTag {
    /// An attribute where it stands.
    struct Attribute {
        /// In lower case.
        var name: String
        /// From the name to the end of the value, quotation marks included.
        var range: Range<Int>
        /// The value without its quotation marks; empty where there is none.
        var value: Range<Int>
    }

    /// In lower case.
    var name: String
    var isEnd: Bool
    /// From `<` to `>`.
    var range: Range<Int>
    var attributes: [Attribute]

    /// The attribute of this name; the first counts.
    func attribute(_ name: String) -> Attribute? { attributes.first { $0.name == name } }
}

/// A comment, in which there may be HTML for Outlook.
struct MailComment {
    /// What a comment is for.
    enum Purpose {
        case plain
        /// What stands in it is for Outlook alone.
        case onlyOutlook
        /// What stands behind it is for all but Outlook.
        case hidesFromOutlook
        /// The end of what is not for Outlook.
        case end
    }

    /// From `<!` to `>`.
    var range: Range<Int>
    var purpose: Purpose
    /// Whether `<![endif]` stands at its end.
    var isEnded = true
    /// The tags in it, where it is for Outlook.
    var tags: [MailTag] = []
}

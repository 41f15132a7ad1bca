internal import Syndicate

/// What is posted about one entry on one network: one part, or the parts of a thread.
struct SocialPost: Sendable, Equatable {
    /// Where the entry's address went.
    enum LinkPlacement: String, Sendable, CaseIterable {
        /// In the text of the first part.
        case first
        /// In the text of the last part.
        case last
        /// In a reply of its own, the last part.
        case reply
        /// In a field of the post beside the text.
        case attached
        /// On the profile; the text says so.
        case bio
        /// Nowhere.
        case none
    }

    /// Something of the entry that the post does not say.
    struct Dropped: Sendable, Equatable {
        /// What: `summary`, `tag`, `mention`, `image`, `rating`, …
        var field: String
        /// The words or the address that are missing.
        var value: String
        /// Why, in one sentence.
        var reason: String
    }

    /// The heading, where the network has one.
    var title: String?
    /// At least one.
    var parts: [SocialPart]
    /// The entry's page.
    var link: String?
    /// Where the link went.
    var linkPlacement: LinkPlacement
    /// The preview of the link.
    var card: SocialCard?
    /// What the post does not say.
    var dropped: [Dropped] = []
    /// What is wrong or doubtful beyond what a part's measure tells.
    var warnings: [TextWarning] = []
}

/// One message of a post.
struct SocialPart: Sendable, Equatable {
    /// The same for the same entry, network and place in the thread, in every run.
    var id: String
    /// The words as readers see them, without escapes of any API.
    var text: String
    /// The words that stand out as a heading, in units of UTF-16, where the network has bold type.
    var heading: Range<Int>?
    /// The pictures, videos and sounds that go with it.
    var attachments: [SocialAttachment] = []
}

/// A picture, video or sound that goes with a post.
struct SocialAttachment: Sendable, Equatable {
    var url: String
    var mediaType: String?
    /// What it shows, for those who do not see it.
    var alt: String?
    /// In pixels.
    var width: Int?
    /// In pixels.
    var height: Int?
    /// In bytes.
    var length: Int64?
    /// What must stay visible where a network crops it.
    var focus = SocialFocus.centre
}

/// The preview of a page that a network shows below a text.
struct SocialCard: Sendable, Equatable {
    var url: String
    var title: String
    var description: String?
    var image: SocialAttachment?
}

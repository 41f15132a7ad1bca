/// Whose newsletter it is.
struct IssuePublisher: Sendable, Equatable {
    var name: String
    var tagline: String?
    var url: String?
    var logo: IssuePicture?
    /// Profiles on networks, by the network's name.
    var profiles: [IssueLink] = []
}

/// What stands below: who sends it, why it came, how to leave.
struct IssueFooter: Sendable, Equatable {
    /// The publisher's postal address, as laws ask for, a line each.
    var address: [MergeText] = []
    /// Why the reader gets it, in the publisher's words.
    var reason: MergeText?
    /// Why the reader gets it, in the layout's words; where the publisher says nothing.
    var standardReason: String?
    /// Where readers leave; an address or the sender's placeholder.
    var unsubscribe: MergeText?
    /// Where they choose what they get.
    var preferences: MergeText?
    /// Where the issue stands as a page.
    var webView: MergeText?
    /// Who may do what with it.
    var rights: String?
}

/// Whether links lead anywhere: looked at where the user asks for it.
extension Rule {
    /// The rules about links that were followed.
    static let linkCheck: [Rule] = [brokenLink, unreachableLink, movedLink]

    static let brokenLink = Rule(
        "broken-link", .warning, "The link {value} leads to nothing: the server answers with status {detail}",
        explanation:
            "The server has nothing at this address, or does not give it to everyone. Readers see an error page.",
        advice: "Correct the address, or take the link out.",
        specification: "RFC 9110, section 15.5")

    static let unreachableLink = Rule(
        "unreachable-link", .warning, "The link {value} cannot be followed: {detail}",
        explanation:
            "No server answered. The name may be misspelled or gone, the server may be down, or its certificate wrong.",
        advice: "Try the address in a browser, and correct it or take the link out.",
        specification: "RFC 9110, section 4.2")

    static let movedLink = Rule(
        "moved-link", .info, "The link {value} has moved for good to {detail}",
        explanation: "The old address works as long as somebody keeps the redirect.",
        advice: "Write the new address.",
        specification: "RFC 9110, sections 15.4.2 and 15.4.9")
}

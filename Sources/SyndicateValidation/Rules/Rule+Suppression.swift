/// What is wrong with the comments that silence findings.
extension Rule {
    /// The rules about silencing.
    static let suppression: [Rule] = [unusedSuppression, unknownSuppression]

    static let unusedSuppression = Rule(
        "unused-suppression", .info, "The comment silences no finding of {value}",
        explanation: """
            What the comment was for has been mended, or has moved. Left in the document, it would silence the next finding \
            unnoticed.
            """,
        advice: "Remove the comment, or the rule from it.",
        specification: "Syndicate, “Comments that silence findings”")

    static let unknownSuppression = Rule(
        "unknown-suppression", .warning, "“{value}”, which a comment names, is no {detail}",
        explanation:
            "A comment that begins with `syndicate-validate-` is meant for the validator, and does nothing as it is.",
        advice: "Correct the name; `syndicate explain` lists the rules.",
        specification: "Syndicate, “Comments that silence findings”")
}

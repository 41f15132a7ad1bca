internal import SyndicateValidation

/// Rules of mail: what mail programs support.
extension Rule {
    static let mailClients: [Rule] = [
        clientSupport, clientSupportGraceful,
    ]

    static let clientSupport = Rule(
        "client-support", .warning, formats: ["HTML mail"],
        "{value} is not supported by {detail}",
        explanation: """
            Where it is missing, the layout breaks or something is lost that readers would miss. The facts are those \
            of the built-in table, or of the file that was given.
            """,
        advice: "Do without it, or put something plainer beside it that every program knows.",
        specification: "CSS Cascading, section 4")

    static let clientSupportGraceful = Rule(
        "client-support-graceful", nil, formats: ["HTML mail"],
        "{value} does not work everywhere: {detail}",
        explanation: """
            Where it is missing, the mail is plainer and as good to read: corners are square, a shadow is not there. \
            Such findings are told to those who ask for them.
            """,
        advice: "Nothing, if the mail is good to read without it.",
        specification: "CSS Cascading, section 4")
}

public import SyndicateValidation

extension Rule {
    /// The rules of mail, in the order of their ids.
    public static let mail: [Rule] = [
        mailHead, mailLayout, mailStyles, mailContent, mailClients, mailMessage,
    ].joined().sorted { $0.id.utf8.lexicographicallyPrecedes($1.id.utf8) }
}

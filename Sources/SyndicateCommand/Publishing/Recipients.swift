internal import SyndicatePublish

/// For whom the posts of a destination are.
enum Recipients {
    /// The recipients; one that is `nil` where the destination itself is the only one.
    static func of(
        _ destination: DestinationConfiguration, _ configuration: PublishConfiguration
    ) throws(CommandError) -> [String?] {
        [nil]
    }
}

/// The kinds of destinations that come with Syndicate.
public enum BuiltInDestinations {
    /// All of them, in the order in which they are listed.
    public static let all: [any DestinationKind] =
        [WebhookDestination()] + ChatDestination.all + [
            TelegramDestination(), MastodonDestination(), BlueskyDestination(), MailDestination(),
            WebSubDestination(), IndexNowDestination(), WebmentionDestination(), DirectoryDestination(),
        ]
}

/// Where the networks' programming interfaces are, and of which version.
enum SocialAPI {
    static let facebook = "https://graph.facebook.com/v25.0"
    static let instagram = "https://graph.instagram.com/v25.0"
    static let threads = "https://graph.threads.net/v1.0"
    static let x = "https://api.x.com/2"
    static let mastodon = "https://{instance}/api"
    static let bluesky = "https://{pds}/xrpc"
    static let linkedIn = "https://api.linkedin.com/rest"
    /// LinkedIn's versions are months, and each lives for about a year.
    static let linkedInVersion = "202606"
    static let telegram = "https://api.telegram.org/bot{bot_token}"
    static let reddit = "https://oauth.reddit.com/api"

    static let bearer: APIFields = [("Authorization", .template("Bearer {access_token}"))]
}

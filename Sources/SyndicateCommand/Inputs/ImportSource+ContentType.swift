internal import Syndicate

extension ImportSource {
    /// Takes a Content-Type header's value apart: the media type, and the parameter `charset` (RFC 9110, section 8.3).
    mutating func declare(contentType: String) {
        let type = MediaType(contentType)
        mediaType = type?.essence
        charset = type?.parameter("charset")
    }
}

internal import Crypto
internal import Foundation
internal import Syndicate

/// A document as it is sent.
struct Document {
    var bytes: Data
    var mediaType: String
    /// The same for the same bytes alone (RFC 9110, section 8.8.3).
    var entityTag: String
    /// When it became what it is, to the second.
    var modified: Timestamp

    init(_ bytes: Data, _ mediaType: String, modified: Date) {
        self.bytes = bytes
        self.mediaType = mediaType
        entityTag = "\"\(Base64.encode(SHA256.hash(data: bytes).prefix(15)))\""
        self.modified = Timestamp(seconds: Int64(modified.timeIntervalSince1970))
    }
}

internal import Crypto

/// Keys by which a network recognises a post: the same for all attempts of a delivery, others for any other.
enum RequestKey {
    /// What `Idempotency-Key` says: 32 hexadecimal digits.
    static func idempotency(_ delivery: ClaimedDelivery, _ request: String) -> String {
        let digits = Array("0123456789abcdef".utf8)
        let bytes = digest(delivery, request).prefix(16).flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// A record key in the form of a timestamp identifier (TID): 13 characters that sort as the numbers behind them.
    ///
    /// It says the day before the delivery was made and else 46 bits of its hash, as a moment of its own would be that of
    /// others, too, and a key that two posts share is one post.
    static func record(_ delivery: ClaimedDelivery, part: Int) -> String {
        let hash = digest(delivery, "record").prefix(8).reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
        let moment = UInt64(max(1 << 27, min(delivery.created.milliseconds, 1 << 42)))
        let block = (moment * 1000) >> 36
        let time = ((block - 1) << 36) + (hash & (1 << 36 - 1)) + UInt64(part)
        var number = (time & (1 << 53 - 1)) << 10 | hash >> 54
        let alphabet = Array("234567abcdefghijklmnopqrstuvwxyz".utf8)
        var characters: [UInt8] = []
        for _ in 0..<13 {
            characters.append(alphabet[Int(number & 31)])
            number >>= 5
        }
        return String(decoding: characters.reversed(), as: UTF8.self)
    }

    private static func digest(_ delivery: ClaimedDelivery, _ request: String) -> [UInt8] {
        Array(SHA256.hash(data: Array("\(delivery.destination)\u{0}\(delivery.message)\u{0}\(request)".utf8)))
    }
}

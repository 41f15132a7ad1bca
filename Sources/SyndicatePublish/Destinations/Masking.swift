/// Takes secrets out of words that somebody will read.
enum Masking {
    /// What stands in a secret's place.
    static let mask = "***"

    /// The shortest path of an address that is taken for a secret of its own.
    private static let shortest = 8

    /// Secrets; of those that are addresses also what stands behind the host, and of those of several words, such as `Bearer …`, the
    /// last one: others may repeat these alone.
    static func parts(of secrets: [String]) -> [String] {
        secrets.filter { !$0.isEmpty }.flatMap { secret -> [String] in
            guard secret.utf8.starts(with: "http".utf8), let scheme = secret.firstRange(of: "://") else {
                let last = secret.utf8.split(separator: 0x20).last.map { String(decoding: Array($0), as: UTF8.self) }
                return [secret] + [last].compactMap { $0 }.filter { $0 != secret && $0.utf8.count >= shortest }
            }
            let path = secret[scheme.upperBound...].drop { $0 != "/" }
            return path.utf8.count >= shortest ? [secret, String(path)] : [secret]
        }
    }

    /// `text` without `secrets`, byte for byte.
    static func masked(_ text: String, _ secrets: [String]) -> String {
        String(decoding: masked(Array(text.utf8), secrets), as: UTF8.self)
    }

    /// `bytes` without `secrets`.
    static func masked(_ bytes: [UInt8], _ secrets: [String]) -> [UInt8] {
        var bytes = bytes
        // The longest first, so that no half of one is left.
        for secret in secrets.map({ Array($0.utf8) }).sorted(by: { $0.count > $1.count }) where !secret.isEmpty {
            guard bytes.count >= secret.count else { continue }
            var output: [UInt8] = []
            var index = 0
            while index < bytes.count {
                if bytes[index...].starts(with: secret) {
                    output += mask.utf8
                    index += secret.count
                } else {
                    output.append(bytes[index])
                    index += 1
                }
            }
            bytes = output
        }
        return bytes
    }
}

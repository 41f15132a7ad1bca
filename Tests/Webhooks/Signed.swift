import SyndicateWebhooks

/// Signs what stands in the lines of standard input: secret, identifier, time and body, a tab between two; prints the signature
/// of each.
@main
enum Signed {
    static func main() throws {
        while let line = readLine() {
            let parts = line.split(separator: "\t", maxSplits: 3, omittingEmptySubsequences: false).map(String.init)
            guard parts.count == 4, let time = Int64(parts[2]) else { fatalError("a line is not as it should be") }
            let signer = try WebhookSigner(
                .standard, secrets: parts[0].split(separator: " ").map { WebhookSecret(String($0)) })
            let fields = try signer.fields(id: parts[1], at: time, body: Array(parts[3].utf8))
            print(fields.map { "\($0.name): \($0.value)" }.joined(separator: "\t"))
        }
    }
}

// Says what is wrong with a feed, and where.
// snippet.hide
import Syndicate

let bytes = Array("<rss version=\"2.0\"><channel><title>Film</title><link>film</link></channel></rss>".utf8)
// snippet.show
// snippet.validate
import SyndicateValidation

for finding in FeedValidator().validate(bytes, path: "feed.xml").findings {
    print(finding.start, finding.level, finding.message, finding.rule.id)
}
// snippet.end

// snippet.gate
let report = FeedValidator().validate(bytes, path: "feed.xml")
let isFit = !report.findings.contains { $0.level == .error }
// snippet.end
print(isFit)

// snippet.rule
if let rule = Rule.named("invalid-rfc2822-date") {
    print(rule.explanation, rule.advice, rule.specification)
}
// snippet.end

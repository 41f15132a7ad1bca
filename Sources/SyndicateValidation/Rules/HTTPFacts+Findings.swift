internal import Syndicate

extension HTTPFacts {
    /// What is to be said of the answer.
    ///
    /// - Parameters:
    ///   - format: what the document is, as `FileReport.format` has it.
    ///   - options: which rules are looked at.
    public func findings(format: String?, options: ValidationOptions) -> [Finding] {
        var log = Log(options: options)
        for redirect in redirects {
            let isPermanent = redirect.status == 301 || redirect.status == 308
            log.report(
                isPermanent ? .permanentRedirect : .tempRedirect, String(redirect.status), detail: redirect.target)
            if redirect.source.utf8.starts(with: "https:".utf8), redirect.target.utf8.starts(with: "http:".utf8) {
                log.report(.insecureRedirect, redirect.target)
            }
        }
        guard status == 200 || status == 203 else {
            log.report(.httpError, String(status))
            return log.findings
        }
        checkType(format, &log)
        if fields["etag"] == nil, fields["last-modified"] == nil { log.report(.missingValidators) }
        let encoding = fields["content-encoding"]?.lowercased()
        if size >= Self.smallest, encoding == nil || encoding == "identity" { log.report(.uncompressed, String(size)) }
        if fields["access-control-allow-origin"] == nil { log.report(.missingCORSHeader) }
        return log.findings
    }

    private func checkType(_ format: String?, _ log: inout Log) {
        guard let format, let expected = FeedMediaTypes.of(format) else { return }
        let type = fields["content-type"].flatMap { MediaType($0) }?.essence ?? ""
        if expected.general.contains(type) {
            log.report(.nonSpecificMediaType, type, detail: format)
        } else if !expected.own.contains(type) {
            log.report(.unexpectedContentType, fields["content-type"] ?? "", detail: format)
        }
    }

    private struct Log {
        let options: ValidationOptions
        var findings: [Finding] = []

        mutating func report(_ rule: Rule, _ value: String? = nil, detail: String = "") {
            guard let level = options.level(of: rule) else { return }
            let start = SourcePosition(line: 1)
            findings.append(
                Finding(
                    rule, level: level,
                    message: rule.message(element: nil, parent: nil, attribute: nil, value: value, detail: detail),
                    start: start, end: start, range: 0..<0, value: value))
        }
    }
}

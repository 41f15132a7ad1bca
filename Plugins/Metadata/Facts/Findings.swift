internal import Syndicate

/// What those who read the document will miss or refuse, collected while it is written.
struct Findings {
    /// What the findings are about: an entry's address or identifier.
    let subject: String?
    private(set) var list: [Diagnostic] = []

    init(about subject: String?) {
        self.subject = subject
    }

    /// Something without which those who read it do nothing with it.
    mutating func error(_ rule: String, _ message: String, hint: String? = nil) {
        add(.error, rule, message, hint)
    }

    /// Something that they will leave out, cut or show badly.
    mutating func warning(_ rule: String, _ message: String, hint: String? = nil) {
        add(.warning, rule, message, hint)
    }

    /// Something that they recommend.
    mutating func note(_ rule: String, _ message: String, hint: String? = nil) {
        add(.note, rule, message, hint)
    }

    private mutating func add(_ severity: Severity, _ rule: String, _ message: String, _ hint: String?) {
        // A report keeps no more.
        guard list.count < ConversionReport.findingLimit else { return }
        list.append(Diagnostic(severity, rule, message, source: subject, hint: hint))
    }

    /// A report that holds them.
    var report: ConversionReport {
        var report = ConversionReport()
        list.forEach { report.add($0) }
        return report
    }
}

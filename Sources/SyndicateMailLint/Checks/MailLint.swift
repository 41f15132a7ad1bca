internal import Syndicate
internal import SyndicateHTML
internal import SyndicateMail
internal import SyndicateValidation

/// One run over a mail: what checks look at and where they report.
struct MailLint {
    let document: MailDocument
    let options: MailLintOptions
    var log: FindingLog
    /// The elements of whose size of text it was told that it is small.
    var toldSizes: Set<Int> = []
    /// What links within the mail can lead to.
    let anchors: Set<String>
    /// Where comments for Outlook leave tables open.
    let ghosts: (starts: [Int], depths: [Int])

    init(_ document: MailDocument, options: MailLintOptions) {
        self.document = document
        self.options = options
        log = FindingLog(options.validation)
        anchors = Self.anchors(document)
        ghosts = Self.ghosts(document)
    }

    var bytes: [UInt8] { document.bytes }
    var nodes: [MailNode] { document.nodes }

    /// Looks for everything.
    mutating func run() {
        StyleComputer(document, isDarkCapable: isDarkCapable).compute()
        checkBytes()
        checkHead()
        checkLanguage()
        checkPreheader()
        checkSheets()
        checkElements()
        checkOutlook()
        checkHeadings()
        checkContrast()
        checkUnsubscribing()
        checkClients()
    }

    /// Whether findings of a rule are wanted.
    mutating func wants(_ rule: Rule) -> Bool { log.level(of: rule) != nil }

    /// Reports a finding at bytes of the document.
    mutating func report(
        _ rule: Rule, _ range: Range<Int>, element: String? = nil, attribute: String? = nil, value: String? = nil,
        detail: String = ""
    ) {
        guard let level = log.level(of: rule), log.admit(rule, level) else { return }
        add(rule, level, range, element: element, attribute: attribute, value: value, detail: detail, path: "")
    }

    /// Reports a finding about an element: at its start tag, or at an attribute, or where `range` says.
    mutating func report(
        _ rule: Rule, at number: Int, attribute: String? = nil, range: Range<Int>? = nil, value: String? = nil,
        detail: String = ""
    ) {
        // Its place and its path are looked for only where it is kept.
        guard let level = log.level(of: rule), log.admit(rule, level) else { return }
        let place = range ?? attribute.map { document.range(number, attribute: $0) } ?? document.range(number)
        add(
            rule, level, place, element: nodes[number].name, attribute: attribute, value: value, detail: detail,
            path: path(number))
    }

    private mutating func add(
        _ rule: Rule, _ level: Level, _ range: Range<Int>, element: String?, attribute: String?, value: String?,
        detail: String, path: String
    ) {
        let message = rule.message(
            element: element, parent: nil, attribute: attribute, value: value, detail: detail)
        let nowhere = SourcePosition(line: 1)
        log.add(
            Finding(
                rule, level: level, message: message, start: nowhere, end: nowhere, range: range, element: element,
                attribute: attribute, value: value, path: path))
    }

    /// `/html/body/table[2]/tbody/tr`.
    private func path(_ number: Int) -> String {
        var steps: [String] = []
        var next: ElementPlace? = nodes[number].place
        while let place = next {
            let isAlone = place.countOfType == 1
            steps.append(isAlone ? place.element.name : "\(place.element.name)[\(place.numberOfType)]")
            next = place.parent
        }
        return "/" + steps.reversed().joined(separator: "/")
    }
}

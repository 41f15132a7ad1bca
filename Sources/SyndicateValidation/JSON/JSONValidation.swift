internal import Syndicate

/// One run of the validator over a JSON Feed: what checks look at and where they report.
struct JSONValidation {
    let document: JSONDocument
    let options: ValidationOptions
    /// The address at which the document is published.
    let address: String?
    var log: FindingLog
    /// What the document says it is; `nil` where it says nothing that is known.
    let version: JSONFeedVersion?

    init(_ document: JSONDocument, options: ValidationOptions, address: String?) {
        self.document = document
        self.options = options
        self.address = address
        log = FindingLog(options)
        version = document.root?.string("version").flatMap { JSONFeedVersion($0) }
    }

    /// Whether a profile asks checks for a behavior.
    func follows(_ behavior: Profile.Behaviors) -> Bool { options.profile.behaviors.contains(behavior) }

    /// Whether findings of a rule are wanted; asked before a look that costs time.
    mutating func wants(_ rule: Rule) -> Bool { log.level(of: rule) != nil }

    /// What of a member a finding points at.
    enum Target {
        /// Its value, of an array or object the first bracket.
        case value
        /// Its name.
        case name
    }

    /// Reports a finding about a value.
    ///
    /// - Parameters:
    ///   - element: the name that it is about; the member's own, or that of the array that holds the value, by default.
    ///   - parent: the name of the member that holds it, `feed` for the document itself.
    ///   - detail: what the rule's message puts for `{detail}`; asked for only where the finding is kept.
    mutating func report(
        _ rule: Rule, at node: JSONNode, _ target: Target = .value, element: String? = nil, parent: String? = nil,
        attribute: String? = nil, value: String? = nil, detail: @autoclosure () -> String = "", fix: Fix? = nil
    ) {
        guard let level = log.level(of: rule), log.admit(rule, level) else { return }
        let range: Range<Int>
        switch target {
        case .value: range = node.head
        case .name: range = node.nameRange ?? node.head
        }
        add(
            rule, level, range, element: element ?? node.label, parent: parent ?? node.parentLabel,
            attribute: attribute, value: value, path: node.path, detail: detail(), fix: fix)
    }

    /// Reports that a member is missing in an object.
    mutating func reportMissing(_ rule: Rule, _ name: String, in object: JSONNode, fix: Fix? = nil) {
        report(rule, at: object, element: name, parent: object.label, fix: fix)
    }

    /// Reports a finding about bytes of the document.
    mutating func report(
        _ rule: Rule, bytes: Range<Int>, at node: JSONNode? = nil, value: String? = nil, detail: String = "",
        fix: Fix? = nil
    ) {
        guard let level = log.level(of: rule), log.admit(rule, level) else { return }
        add(
            rule, level, bytes, element: node?.label, parent: node?.parentLabel, attribute: nil, value: value,
            path: node?.path ?? "", detail: detail, fix: fix)
    }

    private mutating func add(
        _ rule: Rule, _ level: Level, _ range: Range<Int>, element: String?, parent: String?, attribute: String?,
        value: String?, path: String, detail: String, fix: Fix?
    ) {
        let message = rule.message(
            element: element, parent: parent, attribute: attribute, value: value, detail: detail)
        let nowhere = SourcePosition(line: 1)
        log.add(
            Finding(
                rule, level: level, message: message, start: nowhere, end: nowhere, range: range, element: element,
                parent: parent, attribute: attribute, value: value, path: path, fix: fix))
    }
}

internal import Syndicate

/// One run of the validator over a document: what checks look at and where they report.
public struct Validation {
    let document: FeedDocument
    /// What is looked for.
    public let options: ValidationOptions
    /// What the document is.
    public let format: DocumentFormat
    let vocabularies: [Vocabulary]
    var log: FindingLog
    /// What checks that look at many elements have gathered so far.
    var notes = DocumentNotes()
    private var paths = NodePaths()
    /// How the models' names resolve, by model and name.
    var resolutions: [ResolutionKey: Resolution] = [:]

    init(
        _ document: FeedDocument, options: ValidationOptions, format: DocumentFormat, vocabularies: [Vocabulary],
        log: FindingLog
    ) {
        self.document = document
        self.options = options
        self.format = format
        self.vocabularies = vocabularies
        self.log = log
    }

    /// Whether a profile asks checks for a behavior.
    public func follows(_ behavior: Profile.Behaviors) -> Bool { options.profile.behaviors.contains(behavior) }

    /// The address at which the document is published, where that is known.
    public var address: String? { document.address }

    /// Whether findings of a rule are wanted; asked before a look that costs time.
    public mutating func wants(_ rule: Rule) -> Bool { log.level(of: rule) != nil }
}

// MARK: Reporting

extension Validation {
    /// What of an element a finding points at.
    public enum Target {
        /// Its start tag.
        case tag
        /// One of its attributes, by its name with the usual prefix.
        case attribute(String)
        /// What stands between its tags; its start tag where there is nothing.
        case content
        /// Bytes of the document.
        case bytes(Range<Int>)
    }

    /// Reports a finding about an element.
    ///
    /// - Parameters:
    ///   - rule: the rule that it breaks.
    ///   - node: the element.
    ///   - target: what of the element it points at.
    ///   - element: the name that it is about; the node's own by default.
    ///   - parent: the name of what holds it; that of the node's parent by default, `root` where there is none.
    ///   - attribute: the attribute that it is about.
    ///   - value: the value that is wrong.
    ///   - detail: what the rule's message puts for `{detail}`.
    ///   - fix: how it can be mended.
    public mutating func report(
        _ rule: Rule, at node: Node, _ target: Target = .tag, element: String? = nil, parent: String? = nil,
        attribute: String? = nil, value: String? = nil, detail: String = "", fix: Fix? = nil
    ) {
        guard let level = log.level(of: rule), log.admit(rule, level) else { return }
        let range: Range<Int>
        var named = attribute
        switch target {
        case .tag: range = node.tagRange
        case .attribute(let name):
            range = node.attributeRange(name)?.whole ?? node.tagRange
            named = named ?? name
        case .content:
            let content = node.contentRange ?? node.tagRange
            range = content.isEmpty ? node.tagRange : content
        case .bytes(let bytes): range = bytes
        }
        add(
            rule, level, range, element: element ?? node.name, parent: parent ?? node.parent?.name ?? "root",
            attribute: named, value: value, path: paths.path(of: node), detail: detail, fix: fix)
    }

    /// Reports that `element` is missing in an element.
    public mutating func reportMissing(_ rule: Rule, _ element: String, in node: Node) {
        report(rule, at: node, element: element, parent: node.name)
    }

    /// Reports that something is wrong with a value.
    public mutating func report(
        _ rule: Rule, _ value: Value, detail: String = "", fix: Fix? = nil
    ) {
        report(
            rule, at: value.node, value.attribute.map { .attribute($0) } ?? .tag, element: value.element,
            parent: value.parent, value: value.text, detail: detail, fix: fix)
    }

    /// Reports a finding about bytes of the document that belong to no element.
    mutating func report(
        _ rule: Rule, bytes: Range<Int>, element: String? = nil, value: String? = nil, detail: String = "",
        fix: Fix? = nil
    ) {
        guard let level = log.level(of: rule), log.admit(rule, level) else { return }
        add(
            rule, level, bytes, element: element, parent: nil, attribute: nil, value: value, path: "", detail: detail,
            fix: fix)
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

internal import Syndicate
internal import SyndicateXML

/// Looks at a document of XML: parses it, finds out what it is, and walks it.
struct XMLValidation {
    private let validator: FeedValidator
    private let decoded: DecodedDocument
    private let path: String
    private let address: String?

    init(_ validator: FeedValidator, _ decoded: DecodedDocument, path: String, address: String?) {
        self.validator = validator
        self.decoded = decoded
        self.path = path
        self.address = address
    }

    func report() -> FileReport {
        let source = SourceDocument(decoded.bytes)
        let suppressions = Suppressions(source.bytes)
        var log = FindingLog(suppressions == nil ? validator.options : validator.options.keeping(Suppressions.limit))
        guard source.bytes.count < DocumentTree.limit else {
            return finish(nil, log, source, suppressions)
        }
        let strict = DiagnosticLog()
        var (tree, error) = TreeBuilder.build(source.bytes, mode: .strict, log: strict)
        var repairs = strict.diagnostics.filter { $0.rule == "undeclared-prefix" }
        for (name, offset) in tree.undeclaredNames {
            let position = source.positions(of: [offset]).first
            repairs.append(
                Diagnostic(.error, "undeclared-prefix", "the prefix of “\(name)” is not declared", position: position))
        }
        if error != nil {
            let repaired = DiagnosticLog()
            (tree, _) = TreeBuilder.build(source.bytes, mode: .lenient, log: repaired)
            repairs = repaired.diagnostics
        }
        var failure = error?.diagnostic ?? repairs.first
        if let found = failure, validator.options.profile.behaviors.contains(.w3c) {
            // The W3C validator goes on behind bytes that it replaced and entities that it takes for empty.
            if source.firstMalformed != nil { failure = nil }
            if source.find("SYSTEM", from: 0, to: max(tree.firstTag, 0)) != nil, found.message.contains("ntity") {
                failure = nil
            }
        }
        if let failure, validator.options.profile.behaviors.contains(.w3c) {
            tree.truncate(at: failure.position.map(source.offset(of:)) ?? 0)
        }
        if decoded.markLength > 0, validator.options.profile.behaviors.contains(.w3c),
            decoded.diagnostics.contains(where: { $0.rule == "contradicted-encoding" })
        {
            tree = DocumentTree()
        }
        let root = DocumentRoot(tree)
        let document = FeedDocument(
            source: source, tree: tree,
            names: FeedDocument.names(of: tree, own: root.namespaces, vocabularies: validator.vocabularies),
            address: address)
        var validation = Validation(
            document, options: validator.options, format: root.format, vocabularies: validator.vocabularies, log: log)
        let isDecodable = validation.checkEncoding(decoded)
        validation.checkWellFormedness(error?.code ?? .malformed, failure, repairs, isDecodable: isDecodable)
        validation.checkProlog()
        validation.checkNamespaces()
        if let node = document.root {
            root.check(&validation, node)
            if let model = root.model { validation.walk(node, as: model) }
        }
        if validator.options.usesSchema, error == nil, failure == nil, isDecodable, root.model != nil,
            let node = document.root
        {
            validation.checkSchema(of: node)
        }
        validation.checkCharacters()
        log = validation.log
        return finish(root.model == nil ? nil : root.format.name, log, source, suppressions)
    }

    private func finish(
        _ format: String?, _ log: FindingLog, _ source: SourceDocument, _ suppressions: Suppressions?
    ) -> FileReport {
        var report = FileReport(
            path: path, format: format, findings: log.findings(in: source), counts: log.counts, dropped: log.dropped)
        if var suppressions { suppressions.apply(to: &report, validator.options, in: source) }
        return report
    }
}

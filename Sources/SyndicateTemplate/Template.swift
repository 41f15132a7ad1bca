internal import Mustache
internal import Syndicate

/// A template of the user's own, in Mustache (mustache(5)): variables, sections, partials; no inheritance, no pragmas.
///
/// Everything that it names is checked before anything is written. Words are escaped by bytes in every source and partial; a template cannot
/// turn that off.
public struct Template: Sendable {
    /// How words are escaped.
    public enum Escaping: Sendable, Equatable {
        /// Not at all: for plain text.
        case none
        /// For HTML, within elements and quoted attributes.
        case html
    }

    private static let maximumLength = 1 << 20
    /// How much may be written, in tags, pieces of 16 bytes between them and KiB of words, however sections stand within each other.
    public static let maximumWork = 2_000_000

    private let library: MustacheLibrary
    private let sources: [String: [TemplateTag]]
    /// Where a template for HTML writes values that escaping does not make harmless, in the order of names and lines.
    public let unsafePlaces: [TemplatePlace]

    /// A template with the partials that it may name.
    ///
    /// - Throws: `TemplateError`, with line and column, for what is no template, and for names that `shape` does not have.
    public init(
        _ source: String, partials: [String: String] = [:], escaping: Escaping, shape: TemplateShape
    ) throws(TemplateError) {
        var sources: [String: [TemplateTag]] = [:]
        var templates: [String: MustacheTemplate] = [:]
        var length = source.utf8.count
        var places: [TemplatePlace] = []
        for (name, source) in [("", source)] + partials.sorted(by: { $0.key < $1.key }) {
            length += source.utf8.count
            guard length <= Self.maximumLength else { throw TemplateError("it is larger than 1 MiB", in: name) }
            sources[name] = try TemplateScanner.tags(source, name: name)
            templates[name] = try Self.parsed(source, name, escaping)
            if escaping == .html { places += try TemplatePlaceFinder.places(source, name: name) }
        }
        self.sources = sources
        unsafePlaces = places
        library = MustacheLibrary(templates: templates)
        var check = TemplateCheck(sources, escaping)
        try check.check("", [shape])
    }

    /// Throws `TemplateError` where sections within sections would repeat the values beyond measure.
    ///
    /// - Parameter limit: How much may be written, as `maximumWork` counts it.
    public func check(_ values: TemplateValue, limit: Int = Template.maximumWork) throws(TemplateError) {
        var sizes = TemplateValue.Sizes()
        values.measure(&sizes)
        var known: [String: Int] = [:]
        guard work(of: "", sizes, &known) <= limit else {
            throw TemplateError("its sections repeat each other too often", in: "")
        }
    }

    /// The document for values of the shape that was told, which `check` has let pass.
    public func render(_ values: TemplateValue) -> String {
        library.render(values.engineValue, withTemplate: "") ?? ""
    }

    private static func parsed(
        _ source: String, _ name: String, _ escaping: Escaping
    ) throws(TemplateError) -> MustacheTemplate {
        // Every source says so for itself, because a partial begins anew.
        let pragma = escaping == .html ? ByteEscaping.pragma : "{{% CONTENT_TYPE:TEXT}}\n"
        do {
            return try MustacheTemplate(string: pragma + source)
        } catch let error as MustacheTemplate.ParserError {
            let position = SourcePosition(
                line: max(error.context.lineNumber - 1, 1), column: error.context.columnNumber)
            throw TemplateError("this is no template: \(error.error)", in: name, at: position)
        } catch {
            throw TemplateError("this is no template: \(error)", in: name)
        }
    }

    /// How much a template writes, at most; that of a partial is found once.
    private func work(of name: String, _ sizes: TemplateValue.Sizes, _ known: inout [String: Int]) -> Int {
        if let work = known[name] { return work }
        let sum = work(of: sources[name] ?? [], sizes, &known)
        known[name] = sum
        return sum
    }

    private func work(of tags: [TemplateTag], _ sizes: TemplateValue.Sizes, _ known: inout [String: Int]) -> Int {
        var total = 1
        for tag in tags {
            var work = tag.weight
            switch tag.kind {
            case .partial: work = Self.sum(work, self.work(of: tag.name, sizes, &known))
            case .section, .inverted: work = Self.sum(work, self.work(of: tag.children, sizes, &known))
            case .variable, .unescaped:
                let bytes = Self.words(tag.name).compactMap { sizes.bytes[$0] }.max() ?? 0
                work = Self.sum(work, bytes / 1024)
            }
            if tag.kind == .section {
                let (product, isOver) = work.multipliedReportingOverflow(by: Self.times(tag.name, sizes.counts))
                work = isOver ? .max : product
            }
            total = Self.sum(total, work)
        }
        return total
    }

    /// How often a section is written.
    private static func times(_ name: String, _ counts: [String: Int]) -> Int {
        if name == "." { return max(counts.values.max() ?? 1, 1) }
        return max(words(name).compactMap { counts[$0] }.max() ?? 1, 1)
    }

    /// The names in a name, which may stand in the brackets of a function, or behind dots.
    private static func words(_ name: String) -> [String] {
        name == "." || name.contains("()") ? ["."] : name.split { "().".contains($0) }.map(String.init)
    }

    private static func sum(_ left: Int, _ right: Int) -> Int {
        let (sum, isOver) = left.addingReportingOverflow(right)
        return isOver ? .max : sum
    }
}

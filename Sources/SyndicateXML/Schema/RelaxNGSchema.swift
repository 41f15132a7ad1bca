internal import CLibXML2
public import Syndicate

/// A RELAX NG grammar, compiled once; any number of threads may validate with it.
///
/// libxml2's engine says that something is wrong and roughly where: the element it names may be the fault's parent, and of
/// the faults within one unit it tells one. It serves as a gate and as an oracle.
public final class RelaxNGSchema: Sendable {
    let compiled: CompiledSchema
    let unit: SchemaUnit?

    /// Compiles a grammar in XML syntax, `includes` being the grammars that it includes by their `href`.
    ///
    /// Nothing is loaded from anywhere: an `include` or `externalRef` that is not given is an error.
    public convenience init(grammar: [UInt8], includes: [String: [UInt8]] = [:]) throws(RelaxNGSchemaError) {
        try self.init(grammar: grammar, includes: includes, unit: nil)
    }

    init(grammar: [UInt8], includes: [String: [UInt8]], unit: UnitDefinition?) throws(RelaxNGSchemaError) {
        let document = try GrammarDocument(grammar, includes: includes)
        compiled = try CompiledSchema(document.pointer)
        guard let unit else {
            self.unit = nil
            return
        }
        var unitSchema = compiled
        if let definition = unit.definition { unitSchema = try document.compile(start: definition) }
        var lenient: CompiledSchema?
        if let definition = unit.lenientDefinition { lenient = try document.compile(start: definition) }
        self.unit = SchemaUnit(
            path: unit.path, schema: unitSchema, lenientSchema: lenient, lenientMessage: unit.lenientMessage)
    }

    /// What is not well-formed or not valid in a document in memory; see ``XMLCheck``.
    public func diagnostics(of document: [UInt8], source: String? = nil) -> [Diagnostic] {
        XMLCheck(schema: self).diagnostics(of: document, source: source)
    }

    /// What is not well-formed or not valid in a file; see ``XMLCheck``.
    public func diagnostics(ofFile path: String) throws(XMLFileError) -> [Diagnostic] {
        try XMLCheck(schema: self).diagnostics(ofFile: path)
    }

    /// A unit by the names of its definitions in the grammar.
    struct UnitDefinition {
        var path: [SchemaUnit.Name]
        /// Nil where the grammar takes a unit for a document too.
        var definition: String?
        var lenientDefinition: String?
        var lenientMessage: String?
    }
}

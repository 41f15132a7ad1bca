/// What the grammars of the formats say, where the user asks for them.
extension Rule {
    static let schema: [Rule] = [schemaViolation, schemaIncomplete]

    static let schemaViolation = Rule(
        "schema-violation", .error, formats: ["Atom 1.0", "RSS 2.0"], "The grammar refuses this: {detail}",
        explanation: """
            With `--schema` (or `schema: true` in the settings) documents are held to a RELAX NG grammar of their format as well, by \
            libxml2. It is a second opinion that shares nothing with the other rules, and less exact than they are: of the faults in one \
            item or entry it tells the first, its words may name a neighbour of the element that is wrong, and what it refuses is \
            mostly reported by another rule, too. Where it alone complains, it is worth a look.
            """,
        advice:
            "Mend what the other rules say of the same place first, and validate again. A second opinion is not to fail the run? Set the rule to `warning`.",
        specification: "RELAX NG (ISO/IEC 19757-2); RFC 4287, appendix B; RSS 2.0",
        deviation: "The W3C validator has no grammars.")

    static let schemaIncomplete = Rule(
        "schema-incomplete", .info, "Not held to a grammar, or not all of it: {detail}",
        explanation: """
            `--schema` asks for more than can be done here: there are grammars for Atom 1.0 and RSS 2.0 alone, a document type that \
            declares something ends the check, and so do very many complaints. The other rules look at the whole document all the same.
            """,
        advice:
            "Nothing need be done. Set the rule to `off` where feeds of other formats are validated with `--schema`.",
        specification: "RELAX NG (ISO/IEC 19757-2)",
        deviation: "The W3C validator has no grammars.")
}

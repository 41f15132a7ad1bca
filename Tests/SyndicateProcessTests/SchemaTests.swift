import Foundation
import Syndicate
import SyndicateProcess
import Testing

@Suite struct SchemaTests {
    static let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "docs/schemas/plugin.schema.json")

    private func text() throws -> String {
        var output = ByteWriter()
        output.json { json in
            json.value(PluginSchema.document)
            json.endDocument()
        }
        return String(decoding: try output.finish(), as: UTF8.self)
    }

    @Test func theSchemaIsInTheDocumentation() throws {
        if ProcessInfo.processInfo.environment["SYNDICATE_RECORD"] != nil {
            try Data(text().utf8).write(to: Self.file)
        }
        #expect(try String(contentsOf: Self.file, encoding: .utf8) == text(), "SYNDICATE_RECORD=1 records it")
    }

    @Test func everyReferenceLeadsSomewhere() throws {
        guard case .object(let root) = PluginSchema.document, case .object(let definitions)? = root["$defs"] else {
            Issue.record("there are no definitions")
            return
        }
        var references: [String] = []
        func look(_ value: JSONValue) {
            switch value {
            case .object(let members):
                for member in members.members {
                    if member.name == "$ref", case .string(let target) = member.value { references.append(target) }
                    look(member.value)
                }
            case .array(let elements): elements.forEach(look)
            default: break
            }
        }
        look(PluginSchema.document)
        #expect(references.count > 50)
        for reference in Set(references) {
            #expect(
                reference.hasPrefix("#/$defs/") && definitions[String(reference.dropFirst(8))] != nil, "\(reference)")
        }
        #expect(definitions.duplicateNames == [])
    }
}

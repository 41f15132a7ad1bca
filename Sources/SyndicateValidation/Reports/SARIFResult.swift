internal import Syndicate

/// A finding as SARIF's `result` (section 3.27).
struct SARIFResult {
    let finding: Finding
    /// The index of its rule among the driver's.
    let rule: Int
    /// The index of its document among the artifacts.
    let artifact: Int
    let uri: String
    let fingerprint: String

    func write(to json: inout JSONWriter) {
        json.beginObject()
        json.member("ruleId", finding.rule.id)
        json.member("ruleIndex", rule)
        json.member("level", SARIFRule.level(finding.level))
        object("message", &json) { $0.member("text", finding.message) }
        json.key("locations")
        json.beginArray()
        json.beginObject()
        writeLocation(to: &json)
        json.endObject()
        json.endArray()
        object("partialFingerprints", &json) { json in
            json.member("primaryLocationLineHash", "\(Digest.of(fingerprint)):1")
            json.member("syndicate/v1", fingerprint)
        }
        if let fix = finding.fix, !fix.edits.isEmpty { write(fix, to: &json) }
        json.endObject()
    }

    private func writeLocation(to json: inout JSONWriter) {
        object("physicalLocation", &json) { json in
            writeArtifact(to: &json)
            object("region", &json) { json in
                writeLines(to: &json)
                if let excerpt = finding.excerpt {
                    object("snippet", &json) { $0.member("text", excerpt.text) }
                }
            }
        }
        guard !finding.path.isEmpty else { return }
        json.key("logicalLocations")
        json.beginArray()
        json.beginObject()
        json.member("fullyQualifiedName", finding.path)
        json.member("kind", finding.attribute == nil ? "element" : "attribute")
        json.endObject()
        json.endArray()
    }

    private func writeArtifact(to json: inout JSONWriter) {
        object("artifactLocation", &json) { json in
            json.member("uri", uri)
            json.member("index", artifact)
        }
    }

    private func writeLines(to json: inout JSONWriter) {
        json.member("startLine", finding.start.line)
        json.member("startColumn", finding.start.column)
        json.member("endLine", finding.end.line)
        json.member("endColumn", finding.end.column)
    }

    private func write(_ fix: Fix, to json: inout JSONWriter) {
        json.key("fixes")
        json.beginArray()
        json.beginObject()
        object("description", &json) { $0.member("text", fix.summary) }
        json.key("artifactChanges")
        json.beginArray()
        json.beginObject()
        writeArtifact(to: &json)
        json.key("replacements")
        json.beginArray()
        for edit in fix.edits {
            json.beginObject()
            object("deletedRegion", &json) { json in
                // Lines and columns hold whatever the document's encoding is; bytes are those of UTF-8.
                if edit.range == finding.range {
                    writeLines(to: &json)
                } else {
                    json.member("byteOffset", edit.range.lowerBound)
                    json.member("byteLength", edit.range.count)
                }
            }
            object("insertedContent", &json) { $0.member("text", edit.replacement) }
            json.endObject()
        }
        json.endArray()
        json.endObject()
        json.endArray()
        json.endObject()
        json.endArray()
    }

    private func object(_ name: String, _ json: inout JSONWriter, _ body: (inout JSONWriter) -> Void) {
        json.key(name)
        json.beginObject()
        body(&json)
        json.endObject()
    }
}

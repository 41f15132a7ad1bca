internal import Syndicate

// JSON Feed 1.1, “Top-level” and “Items”; RFC 8259, section 4.
extension JSONValidation {
    /// Looks at an object and all below it.
    mutating func walk(_ object: JSONNode, as model: JSONModel) {
        var seen = [Bool](repeating: false, count: model.members.count)
        var others: Set<[UInt8]> = []
        for member in object.children {
            guard let name = member.name else { continue }
            guard let number = model.numbers[name] else {
                if !others.insert(Array(name.utf8)).inserted { report(.duplicateMember, at: member, .name) }
                unknown(member, name, model)
                continue
            }
            let row = model.members[number]
            if seen[number] {
                report(.duplicateMember, at: member, .name)
            } else {
                checkAge(of: member, row, in: object)
            }
            seen[number] = true
            check(member, row)
        }
        guard object.isClosed else { return }
        for (number, row) in model.members.enumerated() where !seen[number] {
            switch row.need {
            case .required: reportMissing(.missingMember, row.name, in: object)
            case .recommended: reportMissing(.missingRecommendedMember, row.name, in: object)
            case .optional: break
            }
        }
        for check in model.checks { check(&self, object) }
    }

    private mutating func checkAge(of member: JSONNode, _ row: JSONMember, in object: JSONNode) {
        switch row.age {
        case .always: break
        case .new: if version == .first { report(.newerMember, at: member, .name) }
        case .deprecated:
            if version != .first, object.member(row.name + "s") == nil { report(.deprecatedMember, at: member, .name) }
        }
    }

    private mutating func check(_ member: JSONNode, _ row: JSONMember) {
        guard member.kind != .null else { return report(.nullMember, at: member) }
        switch row.shape {
        case .string(let datatype):
            if isString(member, row) { datatype.check(&self, member, member.text) }
        case .number(let datatype):
            if isOfType(.number, member) { datatype.check(&self, member, member.text) }
        case .boolean: _ = isOfType(.boolean, member)
        case .object(let model):
            if isOfType(.object, member) { walk(member, as: model()) }
        case .objects(let model):
            guard isOfType(.array, member, of: .object) else { return }
            let model = model()
            for child in member.children where isOfType(.object, child) { walk(child, as: model) }
        case .strings(let datatype):
            guard isOfType(.array, member, of: .string) else { return }
            for child in member.children where isOfType(.string, child) { datatype.check(&self, child, child.text) }
        }
    }

    /// An identifier may be a number: JSON Feed 1.0 let readers make a string of it.
    private mutating func isString(_ member: JSONNode, _ row: JSONMember) -> Bool {
        guard row.name == "id", row.need == .required, member.kind == .number else { return isOfType(.string, member) }
        report(.numberAsID, at: member, value: member.text, fix: quoting(member))
        return true
    }

    // MARK: Types

    /// Whether a value is of a type; reports it otherwise.
    ///
    /// - Parameter content: what an array is made of.
    private mutating func isOfType(
        _ wanted: JSONTree.Kind, _ value: JSONNode, of content: JSONTree.Kind? = nil
    ) -> Bool {
        guard value.kind != wanted else { return true }
        let isScalar = value.kind != .object && value.kind != .array
        report(
            .invalidMemberType, at: value, value: isScalar ? value.text : nil,
            detail: "\(value.kind.words), where \(wanted.words) belongs", fix: fix(value, wanted, content))
        return false
    }

    private func fix(_ value: JSONNode, _ wanted: JSONTree.Kind, _ content: JSONTree.Kind?) -> Fix? {
        let range = value.range
        switch (value.kind, wanted) {
        case (.number, .string): return quoting(value)
        case (.string, .number), (.string, .boolean):
            guard let plain = value.plainRange else { return nil }
            let text = value.text
            guard wanted == .number ? JSONNumber.isValid(text) : text == "true" || text == "false" else { return nil }
            return Fix(
                "remove the quotation marks",
                [Fix.Edit(range.lowerBound..<plain.lowerBound, ""), Fix.Edit(plain.upperBound..<range.upperBound, "")])
        case (content, .array):
            guard value.isClosed else { return nil }
            return Fix(
                "put it into an array",
                [
                    Fix.Edit(range.lowerBound..<range.lowerBound, "["),
                    Fix.Edit(range.upperBound..<range.upperBound, "]"),
                ])
        default: return nil
        }
    }

    private func quoting(_ value: JSONNode) -> Fix {
        let range = value.range
        return Fix(
            "write it as a string",
            [
                Fix.Edit(range.lowerBound..<range.lowerBound, "\""),
                Fix.Edit(range.upperBound..<range.upperBound, "\""),
            ])
    }

    // MARK: Members that the format does not have

    private mutating func unknown(_ member: JSONNode, _ name: String, _ model: JSONModel) {
        if name.utf8.first == UInt8(ascii: "_") { return checkExtension(member, name) }
        report(.undefinedMember, at: member, .name, detail: Self.advice(on: name, model))
    }

    private static func advice(on name: String, _ model: JSONModel) -> String {
        if let home = JSONModel.home(of: name, besides: model) { return "; it belongs into \(home)" }
        return Suggestion.nearest(to: name, in: model.members.map(\.name)).map { "; did you mean “\($0)”?" } ?? ""
    }
}

extension JSONTree.Kind {
    fileprivate var words: String {
        switch self {
        case .object: "an object"
        case .array: "an array"
        case .string: "a string"
        case .number: "a number"
        case .boolean: "a boolean"
        case .null: "null"
        }
    }
}

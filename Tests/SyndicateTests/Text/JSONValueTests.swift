import Foundation
import Syndicate
import Testing

@Suite struct JSONValueTests {
    /// A value of random shape.
    private func random(_ generator: inout SeededGenerator, depth: Int = 0) -> JSONValue {
        let texts = [
            "", "a", "é", "e\u{301}", "\"\u{301}", "\\", "\n\u{1}", "한국어", "😀", "</script>", "\u{2028}", "\u{7F}",
        ]
        switch Int.random(in: 0...(depth < 5 ? 7 : 5), using: &generator) {
        case 0: return .null
        case 1: return .bool(.random(using: &generator))
        case 2: return JSONValue(Int64.random(in: .min ... .max, using: &generator))
        case 3: return JSONValue(Double(bitPattern: .random(in: 0 ... .max, using: &generator)))
        case 4, 5: return .string((0..<5).map { _ in texts.randomElement(using: &generator) ?? "" }.joined())
        case 6:
            return .array(
                (0..<Int.random(in: 0...4, using: &generator)).map { _ in random(&generator, depth: depth + 1) })
        default:
            var object = JSONObject()
            for _ in 0..<Int.random(in: 0...24, using: &generator) {
                object.append(texts.randomElement(using: &generator) ?? "", random(&generator, depth: depth + 2))
            }
            return .object(object)
        }
    }

    @Test func readsBackWhatItWrites() throws {
        var generator = SeededGenerator(state: 6)
        for _ in 0..<2000 {
            let value = random(&generator)
            let copy = try JSONValue(parsing: value.description)
            #expect(copy == value)
            #expect(copy.hashValue == value.hashValue)
            #expect(copy.description.utf8.elementsEqual(value.description.utf8))
        }
    }

    @Test func writesWhatOthersRead() throws {
        var generator = SeededGenerator(state: 7)
        for _ in 0..<300 {
            let text = JSONValue.array([random(&generator)]).description
            #expect(throws: Never.self) { try JSONSerialization.jsonObject(with: Data(text.utf8)) }
        }
    }

    @Test func keepsOrderAndDuplicates() throws {
        let value = try JSONValue(parsing: #"{"b":1,"a":2,"b":3}"#)
        let object = try #require(value.objectValue)
        #expect(object.members.map(\.name) == ["b", "a", "b"])
        #expect(object["b"] == 3)
        #expect(object["c"] == nil)
        #expect(object.duplicateNames == ["b"])
        #expect(value.description == #"{"b":1,"a":2,"b":3}"#)
    }

    @Test(arguments: [1, 16, 17, 1000])
    func findsAndChangesMembers(count: Int) {
        var object = JSONObject((0..<count).map { .init("name\($0)", JSONValue($0)) })
        for place in 0..<count { #expect(object["name\(place)"] == JSONValue(place)) }
        object["name0"] = "new"
        object["more"] = true
        #expect(object.count == count + 1)
        #expect(object["name0"] == "new")
        #expect(object.members[0].value == "new")
        #expect(object["more"] == true)
        object.append("more", false)
        #expect(object["more"] == false)
        object["more"] = nil
        object["name0"] = nil
        #expect(object["more"] == nil)
        #expect(object["name0"] == nil)
        #expect(object.count == count - 1)
        if count > 1 { #expect(object["name\(count - 1)"] == JSONValue(count - 1)) }
    }

    @Test(arguments: [2, 40])
    func tellsSpellingsApart(count: Int) {
        var object = JSONObject((2..<count).map { .init("\($0)", .null) })
        object["\u{E9}"] = 1
        object["e\u{301}"] = 2
        #expect(object["\u{E9}"] == 1)
        #expect(object["e\u{301}"] == 2)
        #expect(JSONValue.string("\u{E9}") != .string("e\u{301}"))
        #expect(object.duplicateNames.isEmpty)
    }

    @Test func findsMembersOfLargeObjectsQuickly() {
        var object = JSONObject()
        for place in 0..<100_000 { object["\(place)"] = JSONValue(place) }
        #expect(object["99999"] == 99_999)
        #expect(object.count == 100_000)
    }

    @Test func convertsNumbers() {
        #expect(JSONValue.number("1e3").int64Value == 1000)
        #expect(JSONValue.number("2.0").int64Value == 2)
        #expect(JSONValue.number("2.5").int64Value == nil)
        #expect(JSONValue.number("9223372036854775807").int64Value == .max)
        #expect(JSONValue.number("9223372036854775808").int64Value == nil)
        #expect(JSONValue.number("1e400").doubleValue == nil)
        #expect(JSONValue(5.0) == .number("5"))
        #expect(JSONValue(-0.0) == .number("-0.0"))
        #expect(JSONValue(0.1) == .number("0.1"))
        #expect(JSONValue(Double.nan) == .null)
        #expect(JSONValue(1e300).doubleValue == 1e300)
        #expect(JSONValue.string("1").int64Value == nil)
    }

    @Test func reachesInto() throws {
        let value = try JSONValue(parsing: #"{"items":[{"id":"x"}]}"#)
        #expect(value["items"]?[0]?["id"]?.stringValue == "x")
        #expect(value["items"]?[1] == nil)
        #expect(value["items"]?[-1] == nil)
        #expect(value["items"]?["id"] == nil)
    }

    @Test func goesThroughCoders() throws {
        let value: JSONValue = ["a": [1, 2.5, true, nil, "x"], "b": ["c": [:], "d": []], "e": 18_446_744]
        let data = try JSONEncoder().encode(value)
        #expect(try JSONDecoder().decode(JSONValue.self, from: data) == value)
        #expect(
            try JSONDecoder().decode(JSONValue.self, from: Data("18446744073709551615".utf8))
                == .number("18446744073709551615"))
        #expect(throws: EncodingError.self) { try JSONEncoder().encode(JSONValue.number("1e400")) }
    }
}

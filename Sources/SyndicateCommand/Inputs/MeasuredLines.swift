internal import Syndicate

/// Answers each line of standard input, an object with the member `text`, by its measure on a line; one that is no such
/// object by what is wrong with it.
struct MeasuredLines {
    let meter: any TextMeter
    let options: OptionValues
    /// What is wrong with lines, as far as anybody wants to read it.
    private var problems: [Diagnostic] = []
    private static let problemLimit = 20

    init(meter: any TextMeter, options: OptionValues) {
        self.meter = meter
        self.options = options
    }

    /// - Throws: `CommandError` when all lines have their answers, where some are wrong.
    mutating func run() throws(CommandError) {
        let name = meter.descriptor.name
        let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 16, alignment: 16)
        defer { buffer.deallocate() }
        var line: [UInt8] = []
        var number = 0
        while true {
            let count: Int
            do throws(System.Failure) {
                count = try System.restarting { System.readSome(0, buffer) }
            } catch {
                throw CommandError(.inputOutput, "unreadable-input", error.message, source: "-")
            }
            guard count > 0 else { break }
            var answers = ""
            for byte in buffer[..<count] {
                guard byte == 0x0A else {
                    line.append(byte)
                    continue
                }
                number += 1
                answers += answer(line, number, name) ?? ""
                line.removeAll(keepingCapacity: true)
            }
            // Whoever asks line by line waits for its answers.
            guard try tell(answers) else { return }
        }
        if let answer = answer(line, number + 1, name) { _ = try tell(answer) }
        if !problems.isEmpty { throw CommandError(.dataError, problems) }
    }

    private mutating func answer(_ line: [UInt8], _ number: Int, _ name: String) -> String? {
        guard line.contains(where: { $0 != 0x20 && $0 != 0x0D && $0 != 0x09 }) else { return nil }
        var parser = JSONParser()
        do {
            let value = try parser.parse(line.span)
            if let text = value["text"]?.stringValue {
                let measure = meter.measure(text, options: options)
                return MeasureReport(network: name, source: nil, measure: measure).json + "\n"
            }
            return refuse(
                "missing-text", "the line is no object with a member \"text\" that is a string",
                SourcePosition(line: number), name)
        } catch {
            let place = SourcePosition(line: number, column: error.position.column)
            return refuse("invalid-json", error.message, place, name)
        }
    }

    /// The answer to a line that is wrong.
    private mutating func refuse(_ rule: String, _ message: String, _ place: SourcePosition, _ name: String) -> String {
        if problems.count < Self.problemLimit {
            problems.append(Diagnostic(.error, rule, message, source: "-", position: place))
        }
        return JSONText.compact { json in
            json.beginObject()
            json.member("network", name)
            json.key("valid")
            json.value(false)
            json.key("error")
            json.beginObject()
            json.member("code", rule)
            json.member("message", message)
            json.endObject()
            json.endObject()
        } + "\n"
    }

    /// Writes answers; `false` where nobody reads them any more.
    private func tell(_ answers: String) throws(CommandError) -> Bool {
        var output = ByteWriter(fileDescriptor: 1)
        output.write(answers)
        do {
            try output.flush()
            return true
        } catch  where error.code == .brokenPipe {
            return false
        } catch {
            throw CommandError(.inputOutput, "output-failed", error.description, source: "standard output")
        }
    }
}

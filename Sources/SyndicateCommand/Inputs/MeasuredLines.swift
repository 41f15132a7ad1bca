internal import Syndicate

/// Answers each line of standard input, an object with the member `text`, by its measure on a line.
struct MeasuredLines {
    let meter: any TextMeter
    let options: OptionValues

    func run() throws(CommandError) {
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
                do throws(CommandError) {
                    if let answer = try answer(line, number, name) { answers += answer }
                } catch {
                    // The lines before it have their answers.
                    _ = try tell(answers)
                    throw error
                }
                line.removeAll(keepingCapacity: true)
            }
            // Whoever asks line by line waits for its answers.
            guard try tell(answers) else { return }
        }
        if let answer = try answer(line, number + 1, name) { _ = try tell(answer) }
    }

    private func answer(_ line: [UInt8], _ number: Int, _ name: String) throws(CommandError) -> String? {
        guard line.contains(where: { $0 != 0x20 && $0 != 0x0D && $0 != 0x09 }) else { return nil }
        var parser = JSONParser()
        do {
            let value = try parser.parse(line.span)
            if let text = value["text"]?.stringValue {
                let measure = meter.measure(text, options: options)
                return MeasureReport(network: name, source: nil, measure: measure).json + "\n"
            }
        } catch {
            throw CommandError(.dataError, "invalid-json", "line \(number): \(error)", source: "-")
        }
        throw CommandError(
            .dataError, "missing-text", "line \(number) is no object with a member \"text\" that is a string",
            source: "-")
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

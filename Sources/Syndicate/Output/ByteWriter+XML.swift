extension ByteWriter {
    /// Writes XML: gives `body` a writer that owns this sink while it runs, and has the sink back afterwards.
    public mutating func xml<Result, Failure: Error>(
        pretty: Bool = true, _ body: (inout XMLWriter) throws(Failure) -> Result
    ) throws(Failure) -> Result {
        var writer = XMLWriter(output: take(), isPretty: pretty)
        let result: Swift.Result<Result, Failure>
        do throws(Failure) {
            result = .success(try body(&writer))
        } catch {
            result = .failure(error)
        }
        swap(&self, &writer.output)
        return try result.get()
    }
}

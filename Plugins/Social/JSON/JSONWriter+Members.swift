internal import Syndicate

extension JSONWriter {
    /// Writes a member unless there is no value.
    mutating func member(_ name: String, _ value: String?) {
        guard let value else { return }
        key(name)
        self.value(value)
    }

    /// Writes a member unless there is no value.
    mutating func member(_ name: String, _ value: Int?) {
        guard let value else { return }
        key(name)
        self.value(Int64(value))
    }

    /// Writes a member that is an array of objects.
    mutating func objects<Element>(
        _ name: String, _ elements: [Element], _ body: (inout JSONWriter, Element) -> Void
    ) {
        key(name)
        beginArray()
        for element in elements {
            beginObject()
            body(&self, element)
            endObject()
        }
        endArray()
    }
}

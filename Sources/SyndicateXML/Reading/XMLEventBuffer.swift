/// The events of one piece of a document, the bytes of their texts and attributes in one block.
///
/// A parser writes it, a reader reads it; then it is emptied and used again. Raw memory, because it is written from callbacks
/// some ten million times a second.
struct XMLEventBuffer: ~Copyable {
    struct Event {
        var kind: XMLEvent
        /// Whether one of the attributes is `xml:base` or `xml:lang`.
        var hasScope = false
        /// Of a text, whether it is known to be well-formed UTF-8, and ASCII besides.
        var isChecked = false
        var isASCII = false
        /// The number of the name.
        var name: Int32 = 0
        /// The range in `bytes` of a text; in `attributes` of a start tag.
        var start: Int32 = 0
        var count: Int32 = 0
        /// Where the event begins in the document: of a tag, its `<`.
        var offset: Int
    }

    struct Attribute {
        var name: Int32
        var start: Int32
        var count: Int32
    }

    private(set) var events: UnsafeMutablePointer<Event>
    private(set) var attributes: UnsafeMutablePointer<Attribute>
    private(set) var bytes: UnsafeMutablePointer<UInt8>
    private(set) var eventCount = 0
    private(set) var attributeCount = 0
    private(set) var byteCount = 0
    private var eventCapacity = 4096
    private var attributeCapacity = 1024
    private var byteCapacity = 1 << 17

    init() {
        events = .allocate(capacity: eventCapacity)
        attributes = .allocate(capacity: attributeCapacity)
        bytes = .allocate(capacity: byteCapacity)
    }

    deinit {
        events.deallocate()
        attributes.deallocate()
        bytes.deallocate()
    }

    /// Forgets all events.
    mutating func removeAll() {
        eventCount = 0
        attributeCount = 0
        byteCount = 0
    }

    /// Begins a start tag; its attributes follow.
    mutating func start(_ name: Int32, at offset: Int) {
        append(Event(kind: .start, name: name, start: Int32(truncatingIfNeeded: attributeCount), offset: offset))
    }

    /// Adds an attribute to the start tag just begun.
    mutating func attribute(_ name: Int32, _ value: UnsafeBufferPointer<UInt8>, isScope: Bool) {
        let start = byteCount
        write(value)
        attribute(name, from: start, isScope: isScope)
    }

    /// Adds an attribute whose value was written since `start`.
    mutating func attribute(_ name: Int32, from start: Int, isScope: Bool) {
        if attributeCount == attributeCapacity {
            attributes = Self.grow(attributes, attributeCount, &attributeCapacity)
        }
        attributes[attributeCount] = Attribute(
            name: name, start: Int32(truncatingIfNeeded: start), count: Int32(truncatingIfNeeded: byteCount - start))
        attributeCount &+= 1
        events[eventCount &- 1].count &+= 1
        if isScope { events[eventCount &- 1].hasScope = true }
    }

    /// Adds an end tag.
    mutating func end(_ name: Int32, at offset: Int) {
        append(Event(kind: .end, name: name, offset: offset))
    }

    /// Adds character data, to the text before it if there is one.
    mutating func text(_ text: UnsafeBufferPointer<UInt8>, at offset: Int) {
        if eventCount > 0, events[eventCount &- 1].kind == .text {
            events[eventCount &- 1].count &+= Int32(truncatingIfNeeded: text.count)
            events[eventCount &- 1].isChecked = false
        } else {
            append(
                Event(
                    kind: .text, start: Int32(truncatingIfNeeded: byteCount),
                    count: Int32(truncatingIfNeeded: text.count), offset: offset))
        }
        write(text)
    }

    /// Adds character data that was written since `start`, to the text before it if there is one.
    mutating func text(from start: Int, at offset: Int, isASCII: Bool) {
        let count = Int32(truncatingIfNeeded: byteCount - start)
        if eventCount > 0, events[eventCount &- 1].kind == .text {
            events[eventCount &- 1].count &+= count
            if !isASCII { events[eventCount &- 1].isASCII = false }
        } else {
            append(
                Event(
                    kind: .text, isChecked: true, isASCII: isASCII, start: Int32(truncatingIfNeeded: start),
                    count: count, offset: offset))
        }
    }

    /// Takes back what was written since `start`.
    mutating func takeBack(to start: Int) { byteCount = start }

    /// Adds a processing instruction with its data.
    mutating func instruction(_ name: Int32, _ data: UnsafeBufferPointer<UInt8>, at offset: Int) {
        append(
            Event(
                kind: .instruction, name: name, start: Int32(truncatingIfNeeded: byteCount),
                count: Int32(truncatingIfNeeded: data.count), offset: offset))
        write(data)
    }

    /// Adds the end of the document.
    mutating func endOfDocument(at offset: Int) {
        append(Event(kind: .endOfDocument, offset: offset))
    }

    /// Adds bytes of an attribute's value.
    mutating func write(_ more: UnsafeBufferPointer<UInt8>) {
        guard let base = more.baseAddress, more.count > 0 else { return }
        while byteCount &+ more.count > byteCapacity { bytes = Self.grow(bytes, byteCount, &byteCapacity) }
        (bytes + byteCount).update(from: base, count: more.count)
        byteCount &+= more.count
    }

    /// Adds a byte of a text or of an attribute's value.
    mutating func write(_ byte: UInt8) {
        if byteCount == byteCapacity { bytes = Self.grow(bytes, byteCount, &byteCapacity) }
        bytes[byteCount] = byte
        byteCount &+= 1
    }

    private mutating func append(_ event: Event) {
        if eventCount == eventCapacity { events = Self.grow(events, eventCount, &eventCapacity) }
        events[eventCount] = event
        eventCount &+= 1
    }

    private static func grow<Element>(
        _ old: UnsafeMutablePointer<Element>, _ count: Int, _ capacity: inout Int
    ) -> UnsafeMutablePointer<Element> {
        let new = UnsafeMutablePointer<Element>.allocate(capacity: capacity * 2)
        new.moveInitialize(from: old, count: count)
        old.deallocate()
        capacity *= 2
        return new
    }
}

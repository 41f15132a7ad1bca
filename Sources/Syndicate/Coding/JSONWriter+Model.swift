extension JSONWriter: FieldVisitor {
    /// Writes a value of the model as an object.
    mutating func write<Value: ModelFields>(_ value: Value) {
        var value = value
        beginObject()
        // Writing never fails: only a reader finds things of the wrong shape.
        try? value.visit(&self)
        endObject()
    }

    mutating func text(_ key: String, _ value: inout String) {
        self.key(key)
        self.value(value)
    }

    mutating func text(_ key: String, _ value: inout String?) {
        guard let value else { return }
        self.key(key)
        self.value(value)
    }

    mutating func scalar(_ key: String, _ value: inout String?) { text(key, &value) }

    mutating func derived(_ key: String, _ value: @autoclosure () -> String?) {
        guard writesDerived, let value = value() else { return }
        self.key(key)
        self.value(value)
    }

    mutating func texts(_ key: String, _ value: inout [String]) {
        guard !value.isEmpty else { return }
        self.key(key)
        beginArray()
        for text in value { self.value(text) }
        endArray()
    }

    mutating func integer(_ key: String, _ value: inout Int64?) {
        guard let value else { return }
        self.key(key)
        self.value(value)
    }

    mutating func integers(_ key: String, _ value: inout [Int]) {
        guard !value.isEmpty else { return }
        self.key(key)
        beginArray()
        for number in value { self.value(Int64(number)) }
        endArray()
    }

    mutating func double(_ key: String, _ value: inout Double?) {
        guard let value else { return }
        self.key(key)
        self.value(value)
    }

    mutating func flag(_ key: String, _ value: inout Bool?) {
        guard let value else { return }
        self.key(key)
        self.value(value)
    }

    mutating func object<Value: ModelFields>(_ key: String, _ value: inout Value) {
        self.key(key)
        write(value)
    }

    mutating func object<Value: ModelFields>(_ key: String, _ value: inout Value?) {
        guard let value else { return }
        self.key(key)
        write(value)
    }

    mutating func objects<Value: ModelFields>(_ key: String, _ value: inout [Value]) {
        guard !value.isEmpty else { return }
        self.key(key)
        beginArray()
        for element in value { write(element) }
        endArray()
    }

    mutating func nodes(_ key: String, _ value: inout [ExtensionNode]?) {
        guard let value else { return }
        self.key(key)
        beginArray()
        for node in value {
            switch node {
            case .text(let text): self.value(text)
            case .element(let element): write(element)
            }
        }
        endArray()
    }

    mutating func members(_ key: String, _ value: inout JSONObject) {
        guard !value.isEmpty else { return }
        self.key(key)
        beginObject()
        for member in value.members {
            self.key(member.name)
            self.value(member.value)
        }
        endObject()
    }

    mutating func date(_ key: String, _ value: inout Timestamp?) {
        guard let value else { return }
        self.key(key)
        if let unparsed = value.unparsed {
            beginObject()
            self.key("unparsed")
            self.value(unparsed)
            endObject()
        } else {
            self.value(value.iso8601)
        }
    }

    func failure(_ key: String, _ message: String) -> ModelError { ModelError(key, message) }

    /// Writes any JSON value.
    public mutating func value(_ json: JSONValue) {
        switch json {
        case .null: null()
        case .bool(let flag): value(flag)
        case .number(let spelling): number(spelling)
        case .string(let string): value(string)
        case .array(let elements):
            beginArray()
            for element in elements { value(element) }
            endArray()
        case .object(let members):
            beginObject()
            for member in members {
                key(member.name)
                value(member.value)
            }
            endObject()
        }
    }
}

/// Numbers of names by the addresses of their parts, which libxml2 keeps once for each distinct string.
struct NameCache: ~Copyable {
    private struct Slot {
        var local: UInt = 0
        var namespace: UInt = 0
        var prefix: UInt = 0
        var number: Int32 = 0
    }

    private var slots: UnsafeMutablePointer<Slot>
    private var capacity = 256
    private var count = 0

    init() {
        slots = .allocate(capacity: capacity)
        slots.initialize(repeating: Slot(), count: capacity)
    }

    deinit { slots.deallocate() }

    /// The number that was kept for the name, if any.
    func number(_ local: UInt, _ namespace: UInt, _ prefix: UInt) -> Int32? {
        var index = place(local, namespace)
        while slots[index].local != 0 {
            let slot = slots[index]
            if slot.local == local, slot.namespace == namespace, slot.prefix == prefix { return slot.number }
            index = (index &+ 1) & (capacity &- 1)
        }
        return nil
    }

    /// Keeps the number of a name.
    mutating func insert(_ number: Int32, _ local: UInt, _ namespace: UInt, _ prefix: UInt) {
        if count * 2 >= capacity { grow() }
        put(Slot(local: local, namespace: namespace, prefix: prefix, number: number))
        count += 1
    }

    private func put(_ slot: Slot) {
        var index = place(slot.local, slot.namespace)
        while slots[index].local != 0 { index = (index &+ 1) & (capacity &- 1) }
        slots[index] = slot
    }

    private mutating func grow() {
        let old = slots
        let oldCapacity = capacity
        capacity *= 2
        slots = .allocate(capacity: capacity)
        slots.initialize(repeating: Slot(), count: capacity)
        for index in 0..<oldCapacity where old[index].local != 0 { put(old[index]) }
        old.deallocate()
    }

    private func place(_ local: UInt, _ namespace: UInt) -> Int {
        let mixed = (local &+ (namespace &<< 3)) &* 0x9E37_79B9_7F4A_7C15
        return Int(truncatingIfNeeded: mixed &>> 40) & (capacity &- 1)
    }
}

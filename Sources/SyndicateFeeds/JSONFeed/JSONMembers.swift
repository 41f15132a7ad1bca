internal import Syndicate

/// The members of an object that were met so far, by the offset of their values.
struct JSONMembers<Member: RawRepresentable<String> & Hashable> {
    private var offsets: [Member: Int] = [:]

    /// Notes a member; gives the offset of an earlier one of the same name.
    mutating func note(_ member: Member, at offset: Int) -> Int? {
        let earlier = offsets[member]
        offsets[member] = offset
        return earlier
    }

    /// Whether a member was met.
    func has(_ member: Member) -> Bool { offsets[member] != nil }
}

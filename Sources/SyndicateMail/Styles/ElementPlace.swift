internal import Syndicate
package import SyndicateHTML

/// An element with the place in the tree where it stands.
package final class ElementPlace {
    package let element: HTMLElement
    package let parent: ElementPlace?
    /// The element before, if there is one.
    let previous: ElementPlace?
    /// Its number among its siblings, and among those of its name, from 1 on.
    let number: Int
    package let numberOfType: Int
    /// How many siblings there are with it, and how many of its name.
    let count: Int
    package let countOfType: Int
    package let classes: Set<String>

    init(
        _ element: HTMLElement, parent: ElementPlace?, previous: ElementPlace?, number: Int, numberOfType: Int,
        count: Int, countOfType: Int
    ) {
        self.element = element
        self.parent = parent
        self.previous = previous
        self.number = number
        self.numberOfType = numberOfType
        self.count = count
        self.countOfType = countOfType
        let names = element["class"] ?? ""
        classes = Set(names.utf8.split(whereSeparator: StyleScanner.isSpace).map { String(Substring($0)) })
    }

    /// The places of the elements within, in order.
    package func children() -> [ElementPlace] { Self.places(of: element.elements, parent: self) }

    package static func places(of elements: [HTMLElement], parent: ElementPlace?) -> [ElementPlace] {
        var counts: [String: Int] = [:]
        for element in elements { counts[element.name, default: 0] += 1 }
        var seen: [String: Int] = [:]
        var places: [ElementPlace] = []
        for (index, element) in elements.enumerated() {
            seen[element.name, default: 0] += 1
            places.append(
                ElementPlace(
                    element, parent: parent, previous: places.last, number: index + 1,
                    numberOfType: seen[element.name] ?? 1, count: elements.count,
                    countOfType: counts[element.name] ?? 1))
        }
        return places
    }
}

extension StyleSelector {
    /// What came of trying, so that what cannot succeed is not tried again.
    private enum Attempt {
        case matches
        /// Another element may match.
        case failsHere
        /// No sibling before this one does.
        case failsForSiblings
        /// No element further out does.
        case failsForAll
    }

    /// Whether the selector selects the element there.
    package func matches(_ place: ElementPlace) -> Bool { attempt(place, compounds.count - 1) == .matches }

    private func attempt(_ place: ElementPlace, _ index: Int) -> Attempt {
        guard compounds[index].conditions.allSatisfy({ $0.holds(place) }) else { return .failsHere }
        guard index > 0 else { return .matches }
        switch compounds[index].combinator {
        case .child: return place.parent.map { attempt($0, index - 1) } ?? .failsForAll
        case .nextSibling: return place.previous.map { attempt($0, index - 1) } ?? .failsForSiblings
        case .descendant:
            var next = place.parent
            while let ancestor = next {
                let outcome = attempt(ancestor, index - 1)
                if outcome == .matches || outcome == .failsForAll { return outcome }
                next = ancestor.parent
            }
            return .failsForAll
        case .laterSibling:
            var next = place.previous
            while let sibling = next {
                let outcome = attempt(sibling, index - 1)
                if outcome != .failsHere { return outcome }
                next = sibling.previous
            }
            return .failsForSiblings
        }
    }
}

extension StyleSelector.Condition {
    fileprivate func holds(_ place: ElementPlace) -> Bool {
        let element = place.element
        switch self {
        case .type(let name):
            return element.name == name || element.namespace != .html && element.name.lowercased() == name
        case .id(let id): return element["id"].map { $0.utf8.elementsEqual(id.utf8) } ?? false
        case .className(let name): return place.classes.contains(name)
        case .attribute(let name, let test): return element[name].map(test.holds) ?? false
        case .nth(let step, let offset, let isFromEnd, let isOfType):
            let number = isOfType ? place.numberOfType : place.number
            let count = isOfType ? place.countOfType : place.count
            let distance = (isFromEnd ? count - number + 1 : number) - offset
            return step == 0 ? distance == 0 : distance.isMultiple(of: step) && distance / step >= 0
        case .empty:
            return element.children.allSatisfy { node in
                switch node {
                case .element: false
                case .text(let text): text.isEmpty
                default: true
                }
            }
        case .root: return place.parent == nil
        case .link: return ["a", "area"].contains(element.name) && element["href"] != nil
        case .not(let list): return !list.contains { $0.matches(place) }
        case .anyOf(let list, _): return list.contains { $0.matches(place) }
        }
    }
}

extension StyleSelector.AttributeTest {
    fileprivate func holds(_ text: String) -> Bool {
        let actual = Array((ignoresCase ? text.lowercased() : text).utf8)
        let wanted = Array((ignoresCase ? value.lowercased() : value).utf8)
        switch kind {
        case .exists: return true
        case .equals: return actual == wanted
        case .word:
            return !wanted.isEmpty
                && actual.split(whereSeparator: StyleScanner.isSpace).contains { Array($0) == wanted }
        case .language: return actual == wanted || actual.starts(with: wanted + [UInt8(ascii: "-")])
        case .prefix: return !wanted.isEmpty && actual.starts(with: wanted)
        case .suffix: return !wanted.isEmpty && actual.suffix(wanted.count).elementsEqual(wanted)
        case .contains:
            guard !wanted.isEmpty, actual.count >= wanted.count else { return false }
            return (0...(actual.count - wanted.count)).contains { actual[$0...].starts(with: wanted) }
        }
    }
}

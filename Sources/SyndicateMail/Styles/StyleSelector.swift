/// Which elements a rule is for (Selectors, level 3, with `:not` of a list and `:is` and `:where` of level 4).
package struct StyleSelector: Equatable {
    /// How a compound is related to the one before it.
    package enum Combinator: Equatable {
        case descendant, child, nextSibling, laterSibling
    }

    /// What one element must be.
    package indirect enum Condition: Equatable {
        case type(String)
        case id(String)
        case className(String)
        case attribute(name: String, AttributeTest)
        /// Every `step`-th from `offset` on, from the end perhaps, of its type perhaps.
        case nth(step: Int, offset: Int, isFromEnd: Bool, isOfType: Bool)
        case empty
        case root
        case link
        case not([StyleSelector])
        case anyOf([StyleSelector], hasWeight: Bool)
    }

    package struct AttributeTest: Equatable {
        package enum Kind: Equatable { case exists, equals, word, language, prefix, suffix, contains }
        package var kind = Kind.exists
        package var value = ""
        package var ignoresCase = false
    }

    /// Conditions on one element.
    package struct Compound: Equatable {
        package var conditions: [Condition] = []
        /// The relation to the compound before.
        package var combinator = Combinator.descendant
    }

    /// From the outermost to the element itself.
    package var compounds: [Compound]

    /// What came of reading a selector.
    package enum Outcome: Equatable {
        case selector(StyleSelector)
        /// It depends on what the reader does, or makes elements of its own.
        case dynamic
        /// Some programs may know it; to others it is none.
        case unknown
        /// It is none.
        case invalid
    }

    /// Reads one selector without commas.
    package static func read(_ bytes: [UInt8]) -> Outcome {
        var parser = SelectorParser(bytes)
        return parser.selector()
    }

    /// Section 16: identifiers; classes, attributes and pseudo-classes; types.
    package struct Specificity: Comparable {
        package var a = 0
        package var b = 0
        package var c = 0

        package static func < (left: Specificity, right: Specificity) -> Bool {
            (left.a, left.b, left.c) < (right.a, right.b, right.c)
        }

        package static func + (left: Specificity, right: Specificity) -> Specificity {
            Specificity(a: left.a + right.a, b: left.b + right.b, c: left.c + right.c)
        }
    }

    /// How much the selector counts.
    package var specificity: Specificity {
        compounds.flatMap(\.conditions).reduce(Specificity()) { sum, condition in
            switch condition {
            case .type: sum + Specificity(c: 1)
            case .id: sum + Specificity(a: 1)
            case .not(let list), .anyOf(let list, hasWeight: true):
                sum + (list.map(\.specificity).max() ?? Specificity())
            case .anyOf(_, hasWeight: false): sum
            default: sum + Specificity(b: 1)
            }
        }
    }
}

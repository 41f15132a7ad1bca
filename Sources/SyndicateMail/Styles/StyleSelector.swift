/// Which elements a rule is for (Selectors, level 3, with `:not` of a list and `:is` and `:where` of level 4).
struct StyleSelector: Equatable {
    /// How a compound is related to the one before it.
    enum Combinator: Equatable {
        case descendant, child, nextSibling, laterSibling
    }

    /// What one element must be.
    indirect enum Condition: Equatable {
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

    struct AttributeTest: Equatable {
        enum Kind: Equatable { case exists, equals, word, language, prefix, suffix, contains }
        var kind = Kind.exists
        var value = ""
        var ignoresCase = false
    }

    /// Conditions on one element.
    struct Compound: Equatable {
        var conditions: [Condition] = []
        /// The relation to the compound before.
        var combinator = Combinator.descendant
    }

    /// From the outermost to the element itself.
    var compounds: [Compound]

    /// What came of reading a selector.
    enum Outcome: Equatable {
        case selector(StyleSelector)
        /// It depends on what the reader does, or makes elements of its own.
        case dynamic
        /// Some programs may know it; to others it is none.
        case unknown
        /// It is none.
        case invalid
    }

    /// Reads one selector without commas.
    static func read(_ bytes: [UInt8]) -> Outcome {
        var parser = SelectorParser(bytes)
        return parser.selector()
    }

    /// Section 16: identifiers; classes, attributes and pseudo-classes; types.
    struct Specificity: Comparable {
        var a = 0
        var b = 0
        var c = 0

        static func < (left: Specificity, right: Specificity) -> Bool {
            (left.a, left.b, left.c) < (right.a, right.b, right.c)
        }

        static func + (left: Specificity, right: Specificity) -> Specificity {
            Specificity(a: left.a + right.a, b: left.b + right.b, c: left.c + right.c)
        }
    }

    /// How much the selector counts.
    var specificity: Specificity {
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

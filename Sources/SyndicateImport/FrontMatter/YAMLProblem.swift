/// The words of the YAML parser as sentences for a person who writes articles.
enum YAMLProblem {
    /// The sentence for a problem; `context` says within what it was found, and is empty or begins with a space.
    static func sentence(_ problem: String, _ context: String) -> String {
        switch problem {
        case "mapping values are not allowed in this context":
            return "expected a value in quotes, because \": \" stands in it, or a key on a line of its own"
        case "found character that cannot start any token":
            return "expected a value in quotes, because it begins with a sign that YAML reserves (@, `, %, tab)"
        case "could not find expected ':'": return "expected \":\" behind the key\(context)"
        case "found unexpected end of stream", "found unexpected document indicator":
            return "expected a closing quote or bracket before the end\(context)"
        case "did not find expected key":
            return "expected a key with the indentation of those above it\(context)"
        case "did not find expected '-' indicator": return "expected another \"- \" of the list\(context)"
        case "did not find expected ',' or ']'": return "expected \",\" or \"]\"\(context)"
        case "did not find expected ',' or '}'": return "expected \",\" or \"}\"\(context)"
        case "found undefined alias": return "an alias (*name) without an anchor (&name) before it"
        case "found unknown escape character":
            return "an unknown escape sequence in double quotes; single quotes take backslashes as they are"
        case "found a tab character that violates indentation",
            "found a tab character where an indentation space is expected":
            return "expected spaces as indentation, found a tab"
        default: return problem + context
        }
    }
}

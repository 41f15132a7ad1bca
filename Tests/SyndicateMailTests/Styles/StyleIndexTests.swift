import SyndicateMail
import Testing

@Suite("Rules of style are found by what they ask for")
struct StyleIndexTests {
    @Test(
        "of elements around and beside",
        arguments: [
            (".a p", true), ("#i p", true), (".a > p", false), (".b > p", true), (".c p", false), (".c ~ .b p", true),
            (".c + .b > p", true), (".x p", false), ("#j p", false), (".a .b > .d + p", true), (".d + p", true),
            (".a .d p", false), (".a p.e", true), (".a #k", true), (".c ~ div p", true), ("div.a div.b p", true),
            ("* .b p", true), (".a *", true), (".b :last-child", true), (":is(.x, .a) p", true),
            (":not(.x) > p", true), (".a.b p", false),
        ])
    func matching(_ selector: String, _ isSelected: Bool) {
        let html = """
            <style>\(selector) { color: red }</style><div class="a" id="i"><div class="c"></div>\
            <div class="b"><i class="d"></i><p class="e" id="k">x</p></div></div>
            """
        #expect(
            StyleInliner().inline(html).html.contains("<p class=\"e\" id=\"k\" style=\"color: red\">") == isSelected)
    }

    @Test("whatever their number", arguments: [".a@ p", "#b .a@ td p", ".c .a@"])
    func many(_ selector: String) {
        let rules = (0..<4000).map { selector.replacing("@", with: "\($0)") + " { color: red }" }
        let elements = (0..<2000).map { "<p class=\"a\($0)\">x</p>" }
        let html = "<style>\(rules.joined())</style><div class=\"a3 c\"><div>\(elements.joined())</div></div>"
        var output = ""
        let time = ContinuousClock().measure { output = StyleInliner().inline(html).html }
        #expect(output.contains("style=\"color: red\"") == !selector.contains("#"))
        #expect(time < .seconds(5), "\(time)")
    }
}

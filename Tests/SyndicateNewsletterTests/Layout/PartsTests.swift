import Testing

@testable import SyndicateNewsletter

struct PartsTests {
    private func written(
        _ settings: [(name: String, value: String)] = [("theme", "plain")], _ write: (inout MailWriter) -> Void
    ) throws -> String {
        var writer = MailWriter(
            IssueLayout(theme: try Samples.theme(settings)), Samples.issue(.single, [Samples.item()]))
        write(&writer)
        return String(decoding: writer.bytes, as: UTF8.self)
    }

    @Test func aButtonIsACell() throws {
        let html = try written([("theme", "plain"), ("accent", "#ffd400"), ("radius", "8")]) {
            $0.button("Read on", "https://x.example/")
        }
        #expect(
            html == """
                <table role="presentation" cellpadding="0" cellspacing="0" border="0" style="margin:4px 0 24px;\
                border-collapse:separate"><tr><td class="b" align="center" bgcolor="#ffd400" style="border-radius:4px;\
                background-color:#ffd400;mso-padding-alt:12px 26px"><a class="k" style="display:inline-block;\
                padding:12px 26px;font-family:'Helvetica Neue',Helvetica,Arial,sans-serif;font-size:16px;line-height:22px;\
                font-weight:bold;color:#000000;text-decoration:none" href="https://x.example/">Read on</a></td></tr></table>

                """)
    }

    @Test(arguments: [
        (0.0, "☆☆☆☆☆"), (3.5, "★★★½☆"), (4, "★★★★☆"), (4.24, "★★★★☆"), (4.25, "★★★★½"), (5, "★★★★★"), (9, "★★★★★"),
        (-1, "☆☆☆☆☆"), (.nan, "☆☆☆☆☆"), (.infinity, "★★★★★"), (1e300, "★★★★★"),
    ])
    func starsAreSeenAndWordsAreHeard(stars: Double, expected: String) throws {
        let html = try written {
            $0.rating(IssueReview(name: "", rating: "So many", stars: stars), style: "margin:0")
        }
        #expect(html.contains(" aria-hidden=\"true\""))
        #expect(html.contains(">\(expected)</span> So many</p>"))
    }

    @Test(arguments: [(nil, 300), (40, 40), (1200, 300), (0, 1), (-5, 1)] as [(Int?, Int)])
    func picturesHaveAWidth(width: Int?, expected: Int) throws {
        let html = try written { $0.picture("https://x.example/p.png", alt: "P", width: width, room: 300) }
        #expect(html.contains(" width=\"\(expected)\" "))
        #expect(html.contains("height:auto"))
    }

    @Test(arguments: [
        ("https://x.example/p.png", true), ("https://x.example/p.JPG?x=.webp", true),
        ("https://x.example/p.webp", false),
        ("https://x.example/p.SVG#a", false), ("https://x.example/p.avif?w=600", false), ("cid:part@x", true),
        ("data:image/png;base64,x", false), ("/p.png", false), ("https://x.example/picture", true),
    ])
    func picturesThatSomeProgramsDoNotShow(address: String, isShown: Bool) {
        #expect(MailPicture.isShown(address) == isShown)
    }

    @Test func aPictureThatIsLeftOutIsTold() throws {
        var item = Samples.item(body: "<p>Hi</p><img src=\"/chart.svg\" alt=\"A chart\">")
        item.picture?.url = "https://x.example/p.avif"
        let layout = IssueLayout(theme: try Samples.theme())
        let fitted = layout.fitted(Samples.issue(.single, [item]), to: 90_000)
        #expect(
            fitted.notes == [
                LayoutNote(
                    label: "urn:item:1",
                    message: "the picture is left out; not all mail programs show https://x.example/p.avif"),
                LayoutNote(
                    label: "urn:item:1",
                    message: "a picture is a link; not all mail programs show https://cinema.example.com/chart.svg"),
            ])
    }

    @Test func aPictureIsNotShownTwice() throws {
        let item = Samples.item(body: "<p><img src=\"https://cinema.example.com/corridor.jpg\" alt=\"x\"></p><p>Hi</p>")
        let html = try Samples.html(Samples.issue(.single, [item]))
        #expect(html.ranges(of: "corridor.jpg").count == 1)
    }

    @Test(arguments: [(1200, 675, true), (1400, 1400, false), (800, 1200, false), (200, 100, false)])
    func onlyWidePicturesTakeTheWholeSheet(width: Int, height: Int, isWhole: Bool) throws {
        var item = Samples.item()
        item.picture?.width = width
        item.picture?.height = height
        let html = try Samples.html(Samples.issue(.single, [item]))
        #expect(html.contains("width=\"600\" style=\"display:block;") == isWhole)
    }

    @Test func anArticleOfAnotherDirectionRunsItsOwnWay() throws {
        var item = Samples.item(body: "<blockquote>x</blockquote>")
        item.language = "ar"
        item.direction = .rightToLeft
        let html = try Samples.html(Samples.issue(.digest, [item, Samples.item(2)]))
        #expect(html.contains("text-align:right;word-break:break-word\" lang=\"ar\" dir=\"rtl\">"))
        #expect(html.contains("padding-right:18px;border-right:3px"))
        #expect(html.hasPrefix("<!doctype html>\n<html lang=\"en\" dir=\"ltr\""))
    }

    @Test func anAddressKeepsItsOrderAmongWordsFromRightToLeft() throws {
        var issue = Samples.issue(.single, [Samples.item()])
        #expect(try !Samples.html(issue).contains("<bdi>"))
        issue.direction = .rightToLeft
        #expect(try Samples.html(issue).contains("<bdi>1 Long Lane, Leeds</bdi>"))
    }

    @Test func aSectionTakesLittleBesideItsWords() throws {
        for theme in Theme.Style.allCases {
            let sizes = try [5, 15].map {
                try Samples.html(
                    Samples.issue(.digest, (1...$0).map { Samples.item($0) }), [("theme", theme.rawValue)]
                ).utf8.count
            }
            #expect((sizes[1] - sizes[0]) / 10 < 2_048 + 300)
        }
    }
}

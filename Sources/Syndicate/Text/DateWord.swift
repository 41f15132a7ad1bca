/// What a word within a date can mean.
enum DateWord: Equatable {
    case month(Int)
    /// 1 (Monday) to 7 (Sunday), or 0 where the languages do not agree, as about "so".
    case weekday(Int)
    case forenoon
    case afternoon
    /// Minutes east of UTC.
    case zone(Int)
    /// A word that says nothing, such as "at" or "de".
    case filler

    /// The meaning of a word in lower case, without a final full stop.
    static func meaning(of word: String) -> DateWord? { table[word] }

    /// The names of the months in the languages that the reader knows, January first; `/` separates spellings.
    ///
    /// A word is listed only where it means the same month in all of these languages (so no Croatian, whose "listopad"
    /// is a month before the Czech and Polish one).
    private static let months = [
        "january/jan february/feb march/mar april/apr may june/jun july/jul august/aug september/sep/sept october/oct "
            + "november/nov december/dec",
        "januar/jänner/jän februar/feber märz/mär/mrz april mai juni juli august september oktober/okt november "
            + "dezember/dez",
        "janvier/janv février/févr/fév/fevrier mars avril/avr mai juin juillet/juil août/aout septembre octobre "
            + "novembre décembre/déc/decembre",
        "enero/ene febrero marzo abril/abr mayo junio julio agosto/ago septiembre/setiembre/set octubre noviembre "
            + "diciembre/dic",
        "gennaio/gen febbraio marzo aprile maggio/mag giugno/giu luglio/lug agosto settembre ottobre/ott novembre "
            + "dicembre",
        "janeiro fevereiro/fev março/marco abril maio junho julho agosto setembro outubro/out novembro dezembro",
        "januari februari maart/mrt april mei juni juli augustus september oktober november december",
        "januari februari mars april maj juni juli augusti september oktober november december",
        "januar februar marts april maj juni juli august september oktober november desember/des",
        "stycznia/styczeń/sty lutego/luty/lut marca/marzec kwietnia/kwiecień/kwi maja/maj czerwca/czerwiec/cze "
            + "lipca/lipiec/lip sierpnia/sierpień/sie września/wrzesień/wrz października/październik/paź "
            + "listopada/listopad/lis grudnia/grudzień/gru",
        "ledna/leden února/únor března/březen dubna/duben května/květen června/červen července/červenec srpna/srpen "
            + "září října/říjen listopadu/listopad prosince/prosinec",
        "led úno bře dub kvě čvn čvc srp zář říj lis pro",
        "tammikuuta/tammikuu helmikuuta/helmikuu maaliskuuta/maaliskuu huhtikuuta/huhtikuu toukokuuta/toukokuu "
            + "kesäkuuta/kesäkuu heinäkuuta/heinäkuu elokuuta/elokuu syyskuuta/syyskuu lokakuuta/lokakuu "
            + "marraskuuta/marraskuu joulukuuta/joulukuu",
        "января/январь/янв февраля/февраль/фев марта/март/мар апреля/апрель/апр мая/май июня/июнь/июн июля/июль/июл "
            + "августа/август/авг сентября/сентябрь/сен/сент октября/октябрь/окт ноября/ноябрь/ноя "
            + "декабря/декабрь/дек",
        "ocak/oca şubat/şub mart nisan/nis mayıs haziran/haz temmuz/tem ağustos/ağu eylül/eyl ekim/eki kasım/kas "
            + "aralık/ara",
        "gener febrer març abril maig juny juliol agost setembre octubre novembre desembre",
        "január/januára február/februára március/márc április/ápr/apríl/apríla május/máj/mája június/jún/júna "
            + "július/júl/júla augusztus/augusta szeptember/szept október/októbra november/novembra december/decembra",
        "ianuarie/ian februarie martie aprilie mai iunie/iun iulie/iul august septembrie octombrie noiembrie/noi "
            + "decembrie",
        "január febrúar mars apríl maí júní júlí ágúst september október nóvember desember",
        "januari februari maret april mei juni juli agustus/agt september oktober november desember",
        "ιανουαρίου/ιανουάριος/ιαν φεβρουαρίου/φεβρουάριος/φεβ μαρτίου/μάρτιος/μαρ/μάρ απριλίου/απρίλιος/απρ/απρίλ "
            + "μαΐου/μάιος/μάι/μαι/μαΐ ιουνίου/ιούνιος/ιούν/ιουν/ιον ιουλίου/ιούλιος/ιούλ/ιουλ/ιολ "
            + "αυγούστου/αύγουστος/αύγ/αυγ σεπτεμβρίου/σεπτέμβριος/σεπ/σεπτ οκτωβρίου/οκτώβριος/οκτ "
            + "νοεμβρίου/νοέμβριος/νοέ/νοε δεκεμβρίου/δεκέμβριος/δεκ",
        "січня/січень лютого/лютий березня/березень квітня/квітень травня/травень червня/червень липня/липень "
            + "серпня/серпень вересня/вересень жовтня/жовтень листопада/листопад грудня/грудень",
        "януари февруари март април май юни юли август септември октомври ноември декември",
        "يناير فبراير مارس أبريل/ابريل مايو يونيو يوليو أغسطس/اغسطس سبتمبر أكتوبر/اكتوبر نوفمبر ديسمبر",
        "ינואר/בינואר פברואר/בפברואר מרץ/במרץ אפריל/באפריל מאי/במאי יוני/ביוני יולי/ביולי אוגוסט/באוגוסט "
            + "ספטמבר/בספטמבר אוקטובר/באוקטובר נובמבר/בנובמבר דצמבר/בדצמבר",
        "一月 二月 三月 四月 五月 六月 七月 八月 九月 十月 十一月 十二月",
    ]

    /// The days of the week, Monday first.
    private static let weekdays = [
        "monday/mon tuesday/tue/tues wednesday/wed/weds thursday/thu/thur/thurs friday/fri saturday/sat sunday/sun",
        "montag/mo dienstag/di mittwoch/mi donnerstag/do freitag/fr samstag/sa/sonnabend sonntag/so",
        "lundi/lun mardi/mar mercredi/mer jeudi/jeu vendredi/ven samedi/sam dimanche/dim",
        "lunes/lun martes/mar miércoles/mié/miercoles jueves/jue viernes/vie sábado/sáb/sabado domingo/dom",
        "lunedì/lun martedì/mar mercoledì/mer giovedì/gio venerdì/ven sabato/sab domenica/dom",
        "segunda/seg terça/ter terca quarta/qua quinta/qui sexta/sex sábado/sáb domingo/dom",
        "maandag/ma dinsdag/di woensdag/wo donderdag/do vrijdag/vr zaterdag/za zondag/zo",
        "måndag/mån/mandag/man tisdag/tis/tirsdag/tir onsdag/ons torsdag/tors/tor fredag/fre lördag/lör/lørdag/lør "
            + "söndag/sön/søndag/søn",
        "maanantai/maanantaina/ma tiistai/tiistaina/ti keskiviikko/keskiviikkona/ke torstai/torstaina/to "
            + "perjantai/perjantaina/pe lauantai/lauantaina/la sunnuntai/sunnuntaina/su",
        "poniedziałek/pon/pn wtorek/wt środa/śr czwartek/czw piątek/pt sobota/sob niedziela/niedz/nd/ndz",
        "pondělí/po/pondelok úterý/út/utorok středa/st/streda čtvrtek/čt/štvrtok pátek/pá/piatok sobota/so "
            + "neděle/ne/nedeľa",
        "hétfő/hét kedd szerda/sze csütörtök/csüt/cs péntek/pén szombat/szo vasárnap/vas",
        "luni marți/marţi miercuri/mie joi vineri/vin sâmbătă/sâm duminică/dum",
        "pazartesi/pzt salı/sal çarşamba/çar perşembe/per cuma/cum cumartesi/cmt pazar/paz",
        "понедельник/пн/пон вторник/вт/втр среда/ср/сре четверг/чт/чет пятница/пт/пят суббота/сб/суб воскресенье/вс/вск",
        "понеділок/пн вівторок/вт середа/ср четвер/чт п'ятниця/пт субота/сб неділя/нд",
        "δευτέρα/δευ τρίτη/τρι/τρί τετάρτη/τετ πέμπτη/πεμ/πέμ παρασκευή/παρ σάββατο/σαβ/σάβ κυριακή/κυρ",
        "senin/sen selasa rabu/rab kamis/kam jumat/jum sabtu minggu/min",
        "월요일/월 화요일/화 수요일/수 목요일/목 금요일/금 토요일/토 일요일/일",
        "月曜日/月曜/月 火曜日/火曜/火 水曜日/水曜/水 木曜日/木曜/木 金曜日/金曜/金 土曜日/土曜/土 日曜日/日曜/日",
        "星期一/周一/週一 星期二/周二/週二 星期三/周三/週三 星期四/周四/週四 星期五/周五/週五 星期六/周六/週六 "
            + "星期日/星期天/周日/週日",
    ]

    private static let zones: [(String, Int)] = [
        ("z", 0), ("ut", 0), ("utc", 0), ("gmt", 0), ("wet", 0), ("west", 60), ("cet", 60), ("cest", 120), ("mez", 60),
        ("mesz", 120), ("eet", 120), ("eest", 180), ("msk", 180), ("jst", 540), ("kst", 540), ("hkt", 480),
        ("msd", 240), ("trt", 180), ("idt", 180), ("sast", 120), ("eat", 180), ("cat", 120), ("wat", 60), ("pkt", 300),
        ("npt", 345), ("ict", 420), ("wib", 420), ("wita", 480), ("wit", 540), ("sgt", 480), ("myt", 480),
        ("pht", 480), ("brt", -180), ("brst", -120), ("art", -180), ("clt", -240), ("clst", -180), ("cot", -300),
        ("pet", -300), ("uyt", -180), ("chst", 600), ("nst", -210), ("ndt", -150), ("hdt", -540),
        ("awst", 480), ("acst", 570), ("acdt", 630), ("aest", 600), ("aedt", 660), ("nzst", 720), ("nzdt", 780),
        ("edt", -240), ("est", -300), ("cdt", -300), ("cst", -360), ("mdt", -360), ("mst", -420), ("pdt", -420),
        ("pst", -480), ("akdt", -480), ("akst", -540), ("hst", -600),
    ]

    private static let fillers = "at of on the de del den der le el um à às kl klo uhr г года року feira"

    private static let table: [String: DateWord] = {
        var table: [String: DateWord] = [:]
        for word in fillers.split(separator: " ") { table[String(word)] = .filler }
        for names in weekdays {
            for (index, spellings) in names.split(separator: " ").enumerated() {
                for word in spellings.split(separator: "/") {
                    let known = table[String(word)]
                    table[String(word)] = .weekday(known == nil || known == .weekday(index + 1) ? index + 1 : 0)
                }
            }
        }
        for names in months {
            for (index, spellings) in names.split(separator: " ").enumerated() {
                for word in spellings.split(separator: "/") { table[String(word)] = .month(index + 1) }
            }
        }
        for (name, minutes) in zones { table[name] = .zone(minutes) }
        for word in ["am", "오전", "午前", "上午", "πμ", "öö"] { table[word] = .forenoon }
        for word in ["pm", "오후", "午後", "下午", "μμ", "ös"] { table[word] = .afternoon }
        return table
    }()
}

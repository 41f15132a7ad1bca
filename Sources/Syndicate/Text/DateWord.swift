/// What a word within a date can mean.
enum DateWord: Equatable {
    case month(Int)
    case weekday
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
        "tammikuuta/tammikuu helmikuuta/helmikuu maaliskuuta/maaliskuu huhtikuuta/huhtikuu toukokuuta/toukokuu "
            + "kesäkuuta/kesäkuu heinäkuuta/heinäkuu elokuuta/elokuu syyskuuta/syyskuu lokakuuta/lokakuu "
            + "marraskuuta/marraskuu joulukuuta/joulukuu",
        "января/январь/янв февраля/февраль/фев марта/март/мар апреля/апрель/апр мая/май июня/июнь/июн июля/июль/июл "
            + "августа/август/авг сентября/сентябрь/сен/сент октября/октябрь/окт ноября/ноябрь/ноя "
            + "декабря/декабрь/дек",
        "ocak/oca şubat/şub mart nisan/nis mayıs haziran/haz temmuz/tem ağustos/ağu eylül/eyl ekim/eki kasım/kas "
            + "aralık/ara",
        "gener febrer març abril maig juny juliol agost setembre octubre novembre desembre",
    ]

    private static let weekdays =
        "monday mon tuesday tue tues wednesday wed thursday thu thur thurs friday fri saturday sat sunday sun "
        + "montag mo dienstag di mittwoch mi donnerstag do freitag fr samstag sa sonnabend sonntag so "
        + "lundi lun mardi mercredi mer jeudi jeu vendredi ven samedi sam dimanche dim "
        + "lunes martes miércoles mié jueves jue viernes vie sábado sáb domingo dom "
        + "lunedì martedì mercoledì giovedì gio venerdì sabato domenica segunda-feira terça-feira quarta-feira "
        + "quinta-feira sexta-feira segunda seg terça ter quarta qua quinta qui sexta sex "
        + "maandag ma dinsdag woensdag wo donderdag vrijdag vr zaterdag za zondag zo "
        + "måndag tisdag onsdag torsdag fredag lördag söndag mandag tirsdag lørdag søndag "
        + "poniedziałek wtorek środa czwartek piątek sobota niedziela "
        + "понедельник вторник среда четверг пятница суббота воскресенье пн вт ср чт пт сб вс "
        + "월요일 화요일 수요일 목요일 금요일 토요일 일요일 月曜日 火曜日 水曜日 木曜日 金曜日 土曜日 日曜日 "
        + "星期一 星期二 星期三 星期四 星期五 星期六 星期日 星期天"

    private static let zones: [(String, Int)] = [
        ("z", 0), ("ut", 0), ("utc", 0), ("gmt", 0), ("wet", 0), ("west", 60), ("cet", 60), ("cest", 120), ("mez", 60),
        ("mesz", 120), ("eet", 120), ("eest", 180), ("msk", 180), ("jst", 540), ("kst", 540), ("hkt", 480),
        ("awst", 480), ("acst", 570), ("acdt", 630), ("aest", 600), ("aedt", 660), ("nzst", 720), ("nzdt", 780),
        ("edt", -240), ("est", -300), ("cdt", -300), ("cst", -360), ("mdt", -360), ("mst", -420), ("pdt", -420),
        ("pst", -480), ("akdt", -480), ("akst", -540), ("hst", -600),
    ]

    private static let fillers = "at of on the de del den der di le el um à às kl klo uhr г года"

    private static let table: [String: DateWord] = {
        var table: [String: DateWord] = [:]
        for word in fillers.split(separator: " ") { table[String(word)] = .filler }
        for word in weekdays.split(separator: " ") { table[String(word)] = .weekday }
        for names in months {
            for (index, spellings) in names.split(separator: " ").enumerated() {
                for word in spellings.split(separator: "/") { table[String(word)] = .month(index + 1) }
            }
        }
        for (name, minutes) in zones { table[name] = .zone(minutes) }
        for word in ["am", "오전", "午前", "上午"] { table[word] = .forenoon }
        for word in ["pm", "오후", "午後", "下午"] { table[word] = .afternoon }
        return table
    }()
}

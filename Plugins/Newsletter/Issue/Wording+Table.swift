extension Wording {
    /// A language: words in the order in which `init(row:language:)` takes them, the form of a date, the months.
    struct Row {
        var words: String
        var date: String
        var months: String
    }

    static let english = Row(
        words: """
            By %| and |, |Read more|Read on|More on the site|Related|Listen|Watch|Open|Unsubscribe|Choose what you get|\
            View in browser|You get this mail because you subscribed to %.|Director|Cast|Released|%1 out of %2
            """, date: "d M y",
        months: "January February March April May June July August September October November December")

    static let table: [String: Row] = [
        "en": english,
        "en-us": Row(words: english.words, date: "M d, y", months: english.months),
        "ar": Row(
            words: """
                بقلم %| و|، |اقرأ المزيد|تابع القراءة|المزيد على الموقع|ذات صلة|استمع|شاهد|افتح|إلغاء الاشتراك|\
                اختر ما يصلك|عرض في المتصفح|تصلك هذه الرسالة لأنك مشترك في %.|المخرج|التمثيل|تاريخ العرض|%1 من %2
                """, date: "d M y", months: "يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر"
        ),
        "da": Row(
            words: """
                Af %| og |, |Læs mere|Læs videre|Mere på sitet|Relateret|Lyt|Se|Åbn|Afmeld|Vælg, hvad du får|\
                Vis i browser|Du får denne mail, fordi du abonnerer på %.|Instruktør|Medvirkende|Udgivet|%1 ud af %2
                """, date: "d. M y",
            months: "januar februar marts april maj juni juli august september oktober november december"),
        "de": Row(
            words: """
                Von %| und |, |Weiterlesen|Weiterlesen|Mehr auf der Website|Zum Thema|Anhören|Ansehen|Öffnen|Abbestellen|\
                Auswählen, was kommt|Im Browser ansehen|Diese Mail kommt, weil Sie % abonniert haben.|Regie|Besetzung|\
                Erschienen|%1 von %2
                """, date: "d. M y",
            months: "Januar Februar März April Mai Juni Juli August September Oktober November Dezember"),
        "es": Row(
            words: """
                Por %| y |, |Leer más|Seguir leyendo|Más en el sitio|Relacionado|Escuchar|Ver|Abrir|Darse de baja|\
                Elegir qué recibir|Ver en el navegador|Recibe este correo porque se suscribió a %.|Dirección|Reparto|\
                Estreno|%1 de %2
                """, date: "d de M de y",
            months: "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre"),
        "fi": Row(
            words: """
                Teksti: %| ja |, |Lue lisää|Jatka lukemista|Lisää sivustolla|Aiheesta|Kuuntele|Katso|Avaa|Peru tilaus|\
                Valitse, mitä saat|Näytä selaimessa|Saat tämän viestin, koska tilasit uutiskirjeen %.|Ohjaus|\
                Näyttelijät|Julkaistu|%1/%2
                """, date: "d. M y",
            months: """
                tammikuuta helmikuuta maaliskuuta huhtikuuta toukokuuta kesäkuuta heinäkuuta elokuuta syyskuuta \
                lokakuuta marraskuuta joulukuuta
                """),
        "fr": Row(
            words: """
                Par %| et |, |Lire la suite|Lire la suite|Plus sur le site|À lire aussi|Écouter|Regarder|Ouvrir|\
                Se désabonner|Choisir ce que vous recevez|Voir dans le navigateur|\
                Vous recevez ce message car vous êtes abonné à %.|Réalisation|Distribution|Sortie|%1 sur %2
                """, date: "d M y",
            months: "janvier février mars avril mai juin juillet août septembre octobre novembre décembre"),
        "he": Row(
            words: """
                מאת %| ו|, |קראו עוד|המשיכו לקרוא|עוד באתר|קשור|האזינו|צפו|פתחו|ביטול הרשמה|בחרו מה תקבלו|\
                הצגה בדפדפן|קיבלתם הודעה זו כי נרשמתם אל %.|בימוי|משתתפים|יצא לאקרנים|%1 מתוך %2
                """, date: "d בM y",
            months: "ינואר פברואר מרץ אפריל מאי יוני יולי אוגוסט ספטמבר אוקטובר נובמבר דצמבר"),
        "id": Row(
            words: """
                Oleh %| dan |, |Baca selengkapnya|Lanjutkan membaca|Selengkapnya di situs|Terkait|Dengarkan|Tonton|Buka|\
                Berhenti berlangganan|Atur langganan|Lihat di peramban|Anda menerima surat ini karena berlangganan %.|\
                Sutradara|Pemeran|Rilis|%1 dari %2
                """, date: "d M y",
            months: "Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember"),
        "it": Row(
            words: """
                Di %| e |, |Leggi tutto|Continua a leggere|Altro sul sito|Correlati|Ascolta|Guarda|Apri|\
                Annulla l’iscrizione|Scegli cosa ricevere|Vedi nel browser|Ricevi questo messaggio perché sei iscritto a %.|\
                Regia|Interpreti|Uscita|%1 su %2
                """, date: "d M y",
            months: "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre"),
        "ja": Row(
            words: """
                文：%|、|、|続きを読む|続きを読む|サイトでもっと読む|関連記事|聴く|見る|開く|配信停止|配信内容を選ぶ|\
                ブラウザーで表示|このメールは「%」に登録された方にお送りしています。|監督|出演|公開|%2点中%1点
                """, date: "y年m月d日", months: ""),
        "ko": Row(
            words: """
                글 %|, |, |더 읽기|이어서 읽기|사이트에서 더 보기|관련 글|듣기|보기|열기|구독 취소|받을 내용 고르기|\
                브라우저에서 보기|“%”을(를) 구독하셔서 보내 드리는 메일입니다.|감독|출연|공개|%2점 만점에 %1점
                """, date: "y년 m월 d일", months: ""),
        "nb": Row(
            words: """
                Av %| og |, |Les mer|Les videre|Mer på nettstedet|Relatert|Lytt|Se|Åpne|Meld deg av|Velg hva du får|\
                Vis i nettleser|Du får denne e-posten fordi du abonnerer på %.|Regi|Medvirkende|Utgitt|%1 av %2
                """, date: "d. M y",
            months: "januar februar mars april mai juni juli august september oktober november desember"),
        "nl": Row(
            words: """
                Door %| en |, |Lees meer|Lees verder|Meer op de site|Verwant|Luister|Bekijk|Open|Afmelden|\
                Kies wat je krijgt|Bekijk in browser|Je krijgt deze mail omdat je geabonneerd bent op %.|Regie|Cast|\
                Verschenen|%1 van %2
                """, date: "d M y",
            months: "januari februari maart april mei juni juli augustus september oktober november december"),
        "pl": Row(
            words: """
                Tekst: %| i |, |Czytaj więcej|Czytaj dalej|Więcej na stronie|Powiązane|Posłuchaj|Obejrzyj|Otwórz|\
                Zrezygnuj z subskrypcji|Wybierz, co dostajesz|Zobacz w przeglądarce|\
                Dostajesz tę wiadomość, bo subskrybujesz %.|Reżyseria|Obsada|Premiera|%1 na %2
                """, date: "d M y",
            months: """
                stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia
                """),
        "pt": Row(
            words: """
                Por %| e |, |Ler mais|Continuar a ler|Mais no site|Relacionado|Ouvir|Ver|Abrir|Cancelar a inscrição|\
                Escolher o que receber|Ver no navegador|Você recebe esta mensagem porque assina %.|Direção|Elenco|\
                Estreia|%1 de %2
                """, date: "d de M de y",
            months: "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro"),
        "ru": Row(
            words: """
                Текст: %| и |, |Читать далее|Читать дальше|Ещё на сайте|По теме|Слушать|Смотреть|Открыть|Отписаться|\
                Выбрать рассылки|Открыть в браузере|Вы получили это письмо, потому что подписаны на «%».|Режиссёр|В ролях|\
                Выход|%1 из %2
                """, date: "d M y",
            months: "января февраля марта апреля мая июня июля августа сентября октября ноября декабря"),
        "sv": Row(
            words: """
                Av %| och |, |Läs mer|Läs vidare|Mer på sajten|Relaterat|Lyssna|Se|Öppna|Avregistrera dig|\
                Välj vad du får|Visa i webbläsare|Du får det här brevet för att du prenumererar på %.|Regi|I rollerna|\
                Premiär|%1 av %2
                """, date: "d M y",
            months: "januari februari mars april maj juni juli augusti september oktober november december"),
        "tr": Row(
            words: """
                Yazan: %| ve |, |Devamını oku|Okumayı sürdür|Sitede daha fazlası|İlgili|Dinle|İzle|Aç|Abonelikten çık|\
                Ne alacağını seç|Tarayıcıda aç|Bu postayı % bültenine abone olduğunuz için aldınız.|Yönetmen|Oyuncular|\
                Gösterim|%1/%2
                """, date: "d M y",
            months: "Ocak Şubat Mart Nisan Mayıs Haziran Temmuz Ağustos Eylül Ekim Kasım Aralık"),
        "uk": Row(
            words: """
                Текст: %| і |, |Читати далі|Читати далі|Більше на сайті|За темою|Слухати|Дивитися|Відкрити|Відписатися|\
                Вибрати розсилки|Відкрити у браузері|Ви отримали цей лист, бо підписані на «%».|Режисер|У ролях|Вихід|\
                %1 з %2
                """, date: "d M y",
            months: "січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня"),
        "zh": Row(
            words: """
                文：%|、|、|阅读全文|继续阅读|网站上的更多内容|相关内容|收听|观看|打开|退订|选择接收内容|在浏览器中查看|\
                您收到此邮件是因为您订阅了《%》。|导演|主演|上映|%1 分（满分 %2 分）
                """, date: "y年m月d日", months: ""),
        "zh-hant": Row(
            words: """
                文：%|、|、|閱讀全文|繼續閱讀|網站上的更多內容|相關內容|收聽|觀看|開啟|取消訂閱|選擇接收內容|在瀏覽器中檢視|\
                您收到此郵件是因為您訂閱了《%》。|導演|主演|上映|%1 分（滿分 %2 分）
                """, date: "y年m月d日", months: ""),
    ]
}

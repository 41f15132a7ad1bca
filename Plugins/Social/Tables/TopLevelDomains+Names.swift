extension TopLevelDomains {
    /// The top-level domains in ASCII letters, as IANA lists them.
    static let ascii = """
        aaa aarp abarth abb abbott abbvie abc able abogado abudhabi ac academy accenture accountant accountants aco
        active actor ad adac ads adult ae aeg aero aetna af afamilycompany afl africa ag agakhan agency ai aig aigo
        airbus airforce airtel akdn al alfaromeo alibaba alipay allfinanz allstate ally alsace alstom am amazon
        americanexpress americanfamily amex amfam amica amsterdam an analytics android anquan anz ao aol apartments app
        apple aq aquarelle ar arab aramco archi army arpa art arte as asda asia associates at athleta attorney au
        auction audi audible audio auspost author auto autos avianca aw aws ax axa az azure ba baby baidu banamex
        bananarepublic band bank bar barcelona barclaycard barclays barefoot bargains baseball basketball bauhaus
        bayern bb bbc bbt bbva bcg bcn bd be beats beauty beer bentley berlin best bestbuy bet bf bg bh bharti bi bible
        bid bike bing bingo bio biz bj bl black blackfriday blanco blockbuster blog bloomberg blue bm bms bmw bn bnl
        bnpparibas bo boats boehringer bofa bom bond boo book booking boots bosch bostik boston bot boutique box bq br
        bradesco bridgestone broadway broker brother brussels bs bt budapest bugatti build builders business buy buzz
        bv bw by bz bzh ca cab cafe cal call calvinklein cam camera camp cancerresearch canon capetown capital
        capitalone car caravan cards care career careers cars cartier casa case caseih cash casino cat catering
        catholic cba cbn cbre cbs cc cd ceb center ceo cern cf cfa cfd cg ch chanel channel charity chase chat cheap
        chintai chloe christmas chrome chrysler church ci cipriani circle cisco citadel citi citic city cityeats ck cl
        claims cleaning click clinic clinique clothing cloud club clubmed cm cn co coach codes coffee college cologne
        com comcast commbank community company compare computer comsec condos construction consulting contact
        contractors cooking cookingchannel cool coop corsica country coupon coupons courses cpa cr credit creditcard
        creditunion cricket crown crs cruise cruises csc cu cuisinella cv cw cx cy cymru cyou cz dabur dad dance data
        date dating datsun day dclk dds de deal dealer deals degree delivery dell deloitte delta democrat dental
        dentist desi design dev dhl diamonds diet digital direct directory discount discover dish diy dj dk dm dnp do
        docs doctor dodge dog doha domains doosan dot download drive dtv dubai duck dunlop duns dupont durban dvag dvr
        dz earth eat ec eco edeka edu education ee eg eh email emerck energy engineer engineering enterprises epost
        epson equipment er ericsson erni es esq estate esurance et etisalat eu eurovision eus events everbank exchange
        expert exposed express extraspace fage fail fairwinds faith family fan fans farm farmers fashion fast fedex
        feedback ferrari ferrero fi fiat fidelity fido film final finance financial fire firestone firmdale fish
        fishing fit fitness fj fk flickr flights flir florist flowers flsmidth fly fm fo foo food foodnetwork football
        ford forex forsale forum foundation fox fr free fresenius frl frogans frontdoor frontier ftr fujitsu fujixerox
        fun fund furniture futbol fyi ga gal gallery gallo gallup game games gap garden gay gb gbiz gd gdn ge gea gent
        genting george gf gg ggee gh gi gift gifts gives giving gl glade glass gle global globo gm gmail gmbh gmo gmx
        gn godaddy gold goldpoint golf goo goodhands goodyear goog google gop got gov gp gq gr grainger graphics gratis
        green gripe grocery group gs gt gu guardian gucci guge guide guitars guru gw gy hair hamburg hangout haus hbo
        hdfc hdfcbank health healthcare help helsinki here hermes hgtv hiphop hisamitsu hitachi hiv hk hkt hm hn hockey
        holdings holiday homedepot homegoods homes homesense honda honeywell horse hospital host hosting hot hoteles
        hotels hotmail house how hr hsbc ht htc hu hughes hyatt hyundai ibm icbc ice icu id ie ieee ifm iinet ikano il
        im imamat imdb immo immobilien in inc industries infiniti info ing ink institute insurance insure int intel
        international intuit investments io ipiranga iq ir irish is iselect ismaili ist istanbul it itau itv iveco iwc
        jaguar java jcb jcp je jeep jetzt jewelry jio jlc jll jm jmp jnj jo jobs joburg jot joy jp jpmorgan jprs juegos
        juniper kaufen kddi ke kerryhotels kerrylogistics kerryproperties kfh kg kh ki kia kids kim kinder kindle
        kitchen kiwi km kn koeln komatsu kosher kp kpmg kpn kr krd kred kuokgroup kw ky kyoto kz la lacaixa ladbrokes
        lamborghini lamer lancaster lancia lancome land landrover lanxess lasalle lat latino latrobe law lawyer lb lc
        lds lease leclerc lefrak legal lego lexus lgbt li liaison lidl life lifeinsurance lifestyle lighting like lilly
        limited limo lincoln linde link lipsy live living lixil lk llc llp loan loans locker locus loft lol london
        lotte lotto love lpl lplfinancial lr ls lt ltd ltda lu lundbeck lupin luxe luxury lv ly ma macys madrid maif
        maison makeup man management mango map market marketing markets marriott marshalls maserati mattel mba mc mcd
        mcdonalds mckinsey md me med media meet melbourne meme memorial men menu meo merckmsd metlife mf mg mh miami
        microsoft mil mini mint mit mitsubishi mk ml mlb mls mm mma mn mo mobi mobile mobily moda moe moi mom monash
        money monster montblanc mopar mormon mortgage moscow moto motorcycles mov movie movistar mp mq mr ms msd mt mtn
        mtpc mtr mu museum music mutual mutuelle mv mw mx my mz na nab nadex nagoya name nationwide natura navy nba nc
        ne nec net netbank netflix network neustar new newholland news next nextdirect nexus nf nfl ng ngo nhk ni nico
        nike nikon ninja nissan nissay nl no nokia northwesternmutual norton now nowruz nowtv np nr nra nrw ntt nu nyc
        nz obi observer off office okinawa olayan olayangroup oldnavy ollo om omega one ong onion onl online onyourside
        ooo open oracle orange org organic orientexpress origins osaka otsuka ott ovh pa page pamperedchef panasonic
        panerai paris pars partners parts party passagens pay pccw pe pet pf pfizer pg ph pharmacy phd philips phone
        photo photography photos physio piaget pics pictet pictures pid pin ping pink pioneer pizza pk pl place play
        playstation plumbing plus pm pn pnc pohl poker politie porn post pr pramerica praxi press prime pro prod
        productions prof progressive promo properties property protection pru prudential ps pt pub pw pwc py qa qpon
        quebec quest qvc racing radio raid re read realestate realtor realty recipes red redstone redumbrella rehab
        reise reisen reit reliance ren rent rentals repair report republican rest restaurant review reviews rexroth
        rich richardli ricoh rightathome ril rio rip rmit ro rocher rocks rodeo rogers room rs rsvp ru rugby ruhr run
        rw rwe ryukyu sa saarland safe safety sakura sale salon samsclub samsung sandvik sandvikcoromant sanofi sap
        sapo sarl sas save saxo sb sbi sbs sc sca scb schaeffler schmidt scholarships school schule schwarz science
        scjohnson scor scot sd se search seat secure security seek select sener services ses seven sew sex sexy sfr sg
        sh shangrila sharp shaw shell shia shiksha shoes shop shopping shouji show showtime shriram si silk sina
        singles site sj sk ski skin sky skype sl sling sm smart smile sn sncf so soccer social softbank software sohu
        solar solutions song sony soy spa space spiegel sport spot spreadbetting sr srl srt ss st stada staples star
        starhub statebank statefarm statoil stc stcgroup stockholm storage store stream studio study style su sucks
        supplies supply support surf surgery suzuki sv swatch swiftcover swiss sx sy sydney symantec systems sz tab
        taipei talk taobao target tatamotors tatar tattoo tax taxi tc tci td tdk team tech technology tel telecity
        telefonica temasek tennis teva tf tg th thd theater theatre tiaa tickets tienda tiffany tips tires tirol tj
        tjmaxx tjx tk tkmaxx tl tm tmall tn to today tokyo tools top toray toshiba total tours town toyota toys tp tr
        trade trading training travel travelchannel travelers travelersinsurance trust trv tt tube tui tunes tushu tv
        tvs tw tz ua ubank ubs uconnect ug uk um unicom university uno uol ups us uy uz va vacations vana vanguard vc
        ve vegas ventures verisign versicherung vet vg vi viajes video vig viking villas vin vip virgin visa vision
        vista vistaprint viva vivo vlaanderen vn vodka volkswagen volvo vote voting voto voyage vu vuelos wales walmart
        walter wang wanggou warman watch watches weather weatherchannel webcam weber website wed wedding weibo weir wf
        whoswho wien wiki williamhill win windows wine winners wme wolterskluwer woodside work works world wow ws wtc
        wtf xbox xerox xfinity xihuan xin xperia xxx xyz yachts yahoo yamaxun yandex ye yodobashi yoga yokohama you
        youtube yt yun za zappos zara zero zip zippo zm zone zuerich zw
        """

    /// The internationalised ones, as the code points of each in hexadecimal digits.
    static let international = """
        76-65-72-6d-f6-67-65-6e-73-62-65-72-61-74-65-72 76-65-72-6d-f6-67-65-6e-73-62-65-72-61-74-75-6e-67 3b5-3bb
        3b5-3c5 431-433 431-435-43b 434-435-442-438 435-44e 43a-430-442-43e-43b-438-43a 43a-43e-43c 43c-43a-434
        43c-43e-43d 43c-43e-441-43a-432-430 43e-43d-43b-430-439-43d 43e-440-433 440-443-441 440-444 441-430-439-442
        441-440-431 443-43a-440 49b-430-437 570-561-575 5d9-5e9-5e8-5d0-5dc 5e7-5d5-5dd 627-628-648-638-628-64a
        627-62a-635-627-644-627-62a 627-631-627-645-643-648 627-644-627-631-62f-646 627-644-628-62d-631-64a-646
        627-644-62c-632-627-626-631 627-644-633-639-648-62f-64a-629 627-644-633-639-648-62f-64a-647
        627-644-633-639-648-62f-6cc-629 627-644-633-639-648-62f-6cc-6c3 627-644-639-644-64a-627-646
        627-644-645-63a-631-628 627-644-64a-645-646 627-645-627-631-627-62a 627-64a-631-627-646 627-6cc-631-627-646
        628-627-631-62a 628-627-632-627-631 628-64a-62a-643 628-6be-627-631-62a 62a-648-646-633 633-648-62f-627-646
        633-648-631-64a-627 633-648-631-64a-629 634-628-643-629 639-631-627-642 639-631-628 639-645-627-646
        641-644-633-637-64a-646 642-637-631 643-627-62b-648-644-64a-643 643-648-645 645-635-631 645-644-64a-633-64a-627
        645-648-628-627-64a-644-64a 645-648-631-64a-62a-627-646-64a-627 645-648-642-639 647-645-631-627-647
        67e-627-643-633-62a-627-646 67e-627-6a9-633-62a-627-646 680-627-631-62a 915-949-92e 928-947-91f 92d-93e-930-924
        92d-93e-930-924-92e-94d 92d-93e-930-94b-924 938-902-917-920-928 9ac-9be-982-9b2-9be 9ad-9be-9b0-9a4
        9ad-9be-9f0-9a4 a2d-a3e-a30-a24 aad-abe-ab0-aa4 b2d-b3e-b30-b24 b87-ba8-bcd-ba4-bbf-baf-bbe
        b87-bb2-b99-bcd-b95-bc8 b9a-bbf-b99-bcd-b95-baa-bcd-baa-bc2-bb0-bcd c2d-c3e-c30-c24-c4d cad-cbe-cb0-ca4
        d2d-d3e-d30-d24-d02 dbd-d82-d9a-dcf e04-e2d-e21 e44-e17-e22 ea5-eb2-ea7 10d2-10d4 307f-3093-306a
        30a2-30de-30be-30f3 30af-30e9-30a6-30c9 30b0-30fc-30b0-30eb 30b3-30e0 30b9-30c8-30a2 30bb-30fc-30eb
        30d5-30a1-30c3-30b7-30e7-30f3 30dd-30a4-30f3-30c8 4e16-754c 4e2d-4fe1 4e2d-56fd 4e2d-570b 4e2d-6587-7f51
        4e9a-9a6c-900a 4f01-4e1a 4f5b-5c71 4fe1-606f 5065-5eb7 516b-5366 516c-53f8 516c-76ca 53f0-6e7e 53f0-7063
        5546-57ce 5546-5e97 5546-6807 5609-91cc 5609-91cc-5927-9152-5e97 5728-7ebf 5927-4f17-6c7d-8f66 5927-62ff
        5929-4e3b-6559 5a31-4e50 5bb6-96fb 5de5-884c 5e7f-4e1c 5fae-535a 6148-5584 6211-7231-4f60 624b-673a 624b-8868
        62db-8058 653f-52a1 653f-5e9c 65b0-52a0-5761 65b0-95fb 65f6-5c1a 66f8-7c4d 673a-6784 6de1-9a6c-9521 6e38-620f
        6fb3-9580 6fb3-95e8 70b9-770b 73e0-5b9d 79fb-52a8 7ec4-7ec7-673a-6784 7f51-5740 7f51-5e97 7f51-7ad9 7f51-7edc
        8054-901a 81fa-7063 8bfa-57fa-4e9a 8c37-6b4c 8d2d-7269 901a-8ca9 96c6-56e2 96fb-8a0a-76c8-79d1 98de-5229-6d66
        98df-54c1 9910-5385 9999-683c-91cc-62c9 9999-6e2f b2f7-b137 b2f7-cef4 c0bc-c131 d55c-ad6d
        """
}

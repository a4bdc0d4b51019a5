"""Short texts in six languages, written for this purpose, from which the languages are learnt."""

SAMPLES = {
    "lt": """
        Ieškome vairuotojo, virėjo ir pardavėjos. Darbas Kaune ir Vilniuje, atlyginimas pagal
        susitarimą. Reikalinga buhalterė, kuri moka lietuvių ir anglų kalbas. Mokytojas,
        slaugytoja, gydytojas, inžinierius, statybininkas, suvirintojas, krovikas, sandėlininkas,
        valytoja, kirpėja, siuvėja, programuotojas, vadybininkas, direktorius, konsultantas,
        elektrikas, šaltkalvis, santechnikas, padavėjas, barmenas. Siūlome pilną darbo dieną,
        draugišką kolektyvą ir galimybę mokytis. Privalumas būtų patirtis panašiose pareigose.
        Gyvenimo aprašymą siųskite el. paštu. Ką turite mokėti ir kokių įgūdžių reikia? Darbo
        vieta yra šalia stoties, pamainos po dvylika valandų, kas antrą savaitgalį laisva. Aš
        dirbau gamykloje penkerius metus ir noriu dirbti toliau. Jei esate atsakingas žmogus,
        kuris nebijo sunkaus darbo, laukiame jūsų mūsų įmonėje. Prižiūrėti vaikus, kepti duoną,
        vairuoti krovininį automobilį, taisyti įrenginius, tvarkyti dokumentus, bendrauti su
        klientais, parduoti prekes, valyti patalpas. operatorius specialistas technikas
        darbininkas vadovas padėjėjas gamybos paslaugų įrangos mašinų inžinerija, statyba,
        prekyba, viešbutis, ligoninė, mokykla, universitetas, žemės ūkis, miškas, žvejyba,
        tyrėjas, teisininkas, dailininkas, kapitonas, montuotojas, dėstytojas, kasininkė, apsaugos
        darbuotojas, maisto pramonės, tekstilės, popieriaus, metalo, medienos, elektros,
        kompiuterių, reklamos, mokesčių
    """,
    "en": """
        We are looking for a driver, a cook and a shop assistant. The job is in town and the wage
        is paid weekly. An accountant is needed who speaks English well. Teacher, nurse, doctor,
        engineer, builder, welder, warehouse worker, cleaner, hairdresser, tailor, software
        developer, manager, director, consultant, electrician, plumber, waiter, bartender. We
        offer full time work, a friendly team and training. Experience in a similar role would be
        an advantage. Please send your application by e-mail. What should you be able to do and
        which skills are required? The workplace is close to the station, shifts of twelve hours,
        every second weekend off. I have worked in a factory for five years and want to go on. If
        you are a responsible person who is not afraid of hard work, join us. Look after children,
        bake bread, drive a truck, repair machines, keep records, talk with customers, sell goods,
        clean rooms, lead the staff. operator specialist technician worker head assistant
        production services equipment machinery officer engineering, construction, trade, hotel,
        hospital, school, university, agriculture, forest, fishing, researcher, lawyer, artist,
        captain, fitter, lecturer, cashier, security guard, scientist, designer, analyst,
        supervisor, coordinator, planner, maker, grower, food, textile, paper, metal, wood,
        electrical, computer, advertising, tax, chemical, quality, maintenance, animal, rail,
        aircraft, secondary, clothing, leather, import and export, wholesale merchant, therapist,
        physicist, instructor, inspector, adviser
    """,
    "lv": """
        Meklējam autovadītāju, pavāru un pārdevēju. Darbs Rīgā un Liepājā, alga pēc vienošanās.
        Nepieciešama grāmatvede, kas labi runā latviešu un angļu valodā. Skolotājs, medmāsa,
        ārsts, inženieris, būvnieks, metinātājs, noliktavas darbinieks, apkopēja, friziere,
        šuvēja, programmētājs, vadītājs, direktors, konsultants, elektriķis, atslēdznieks,
        santehniķis, viesmīlis, bārmenis. Piedāvājam pilnu darba dienu, draudzīgu kolektīvu un
        iespēju mācīties. Priekšrocība būs pieredze līdzīgā amatā. Pieteikumu sūtiet uz e-pastu.
        Kas jums jāprot un kādas prasmes ir vajadzīgas? Darba vieta atrodas pie stacijas, maiņas
        pa divpadsmit stundām, katra otrā nedēļas nogale ir brīva. Es strādāju rūpnīcā piecus
        gadus un gribu turpināt. Ja esat atbildīgs cilvēks, kurš nebaidās no smaga darba, gaidīsim
        jūs mūsu uzņēmumā. Pieskatīt bērnus, cept maizi, vadīt kravas automašīnu, remontēt
        iekārtas, kārtot dokumentus, sarunāties ar klientiem, pārdot preces, uzkopt telpas.
        operators speciālists tehniķis strādnieks palīgs ražošanas inženierija, celtniecība,
        tirdzniecība, viesnīca, slimnīca, universitāte, lauksaimniecība, mežs, zveja, pētnieks,
        jurists, mākslinieks, kapteinis, montētājs, pasniedzējs, kasieris, apsardzes darbinieks,
        pārtikas rūpniecības, tekstila, papīra, metāla, koksnes, elektrības, datoru, reklāmas,
        nodokļu, sistēmu apstrādes mašīnas operators, iekārtu mehāniķis, vairumtirgotājs,
        dzīvnieku kopējs, zinātnieks, analītiķis
    """,
    "et": """
        Otsime autojuhti, kokka ja müüjat. Töö asub Tallinnas ja Tartus, palk kokkuleppel. Vajame
        raamatupidajat, kes räägib hästi eesti ja inglise keelt. Õpetaja, õde, arst, insener,
        ehitaja, keevitaja, laotöötaja, koristaja, juuksur, õmbleja, programmeerija, juhataja,
        direktor, nõustaja, elektrik, lukksepp, torulukksepp, kelner, baarman. Pakume täistööaega,
        sõbralikku kollektiivi ja võimalust õppida. Kasuks tuleb kogemus sarnasel ametikohal.
        Avaldus saatke e-postiga. Mida peate oskama ja milliseid oskusi on vaja? Töökoht on jaama
        lähedal, vahetused on kaksteist tundi, iga teine nädalavahetus on vaba. Ma olen töötanud
        tehases viis aastat ja soovin jätkata. Kui olete kohusetundlik inimene, kes ei karda
        rasket tööd, ootame teid meie ettevõttesse. Hoida lapsi, küpsetada leiba, juhtida
        veoautot, parandada seadmeid, korraldada dokumente, suhelda klientidega, müüa kaupa,
        koristada ruume. operaator spetsialist tehnik tööline juht abiline tootmise teenuste
        masinate meister ametnik töötaja inseneriteadus, ehitus, kaubandus, hotell, haigla, kool,
        ülikool, põllumajandus, mets, kalapüük, teadlane, jurist, kunstnik, kapten, paigaldaja,
        õppejõud, kassapidaja, turvatöötaja, kujundaja, toiduainetööstuse, tekstiili, paberi,
        metalli, puidu, elektri, arvuti, reklaami, maksu, keemia, kvaliteedi, loomakasvataja,
        hulgimüüja, analüütik, disainer, mehaanik, koostaja, toodete, valdkonna
    """,
    "ru": """
        Ищем водителя, повара и продавца. Работа в городе, зарплата по договорённости. Нужен
        бухгалтер, который хорошо говорит по-русски и по-английски. Учитель, медсестра, врач,
        инженер, строитель, сварщик, кладовщик, уборщица, парикмахер, швея, программист, менеджер,
        директор, консультант, электрик, слесарь, сантехник, официант, бармен. Предлагаем полный
        рабочий день и дружный коллектив.
    """,
    "pl": """
        Szukamy kierowcy, kucharza i sprzedawcy. Praca w Warszawie i Krakowie, wynagrodzenie do
        uzgodnienia. Potrzebna księgowa, która dobrze mówi po polsku i po angielsku. Nauczyciel,
        pielęgniarka, lekarz, inżynier, budowlaniec, spawacz, magazynier, sprzątaczka, fryzjer,
        krawcowa, programista, kierownik, dyrektor, doradca, elektryk, ślusarz, hydraulik, kelner,
        barman. Oferujemy pełny etat, przyjazny zespół i możliwość nauki. Dodatkowym atutem będzie
        doświadczenie na podobnym stanowisku. Zgłoszenie prosimy wysłać pocztą elektroniczną. Co
        trzeba umieć i jakie umiejętności są wymagane? Miejsce pracy znajduje się blisko dworca,
        zmiany po dwanaście godzin, co drugi weekend wolny. Pracowałem w fabryce przez pięć lat i
        chcę pracować dalej. Jeśli jesteś odpowiedzialną osobą, która nie boi się ciężkiej pracy,
        czekamy na ciebie w naszej firmie. Opiekować się dziećmi, piec chleb, prowadzić
        ciężarówkę, naprawiać maszyny, prowadzić dokumentację, rozmawiać z klientami, sprzedawać
        towary. operator specjalista technik pracownik inżynieria, budownictwo, handel, hotel,
        szpital, szkoła, uniwersytet, rolnictwo, las, rybołówstwo, badacz, prawnik, artysta,
        kapitan, monter, wykładowca, kasjer, pracownik ochrony, projektant, analityk, maszyn i
        urządzeń, przemysłu spożywczego, wyrobów tekstylnych, papieru, metalu, drewna,
        elektrycznych, komputerów, reklamy, podatków, chemiczny, jakości, zwierząt, hurtownik,
        naukowiec, mechanik, do spraw
    """,
}

OTHER_LANGUAGES = {
    "de": """
        Wir suchen einen Fahrer, einen Koch und eine Verkäuferin für unser Lager. Die Arbeit ist
        in der Stadt und wird gut bezahlt. Sie haben Erfahrung, sprechen Deutsch und möchten in
        einem freundlichen Team arbeiten. Lehrer, Krankenpfleger, Ärztin, Ingenieur, Schweißer,
        Buchhalter, Friseur, Kellner. Bitte schicken Sie Ihre Bewerbung mit Lebenslauf. Wer nicht
        weiß, ob er geeignet ist, kann uns gern anrufen.
    """,
    "fi": """
        Etsimme kuljettajaa, kokkia ja myyjää. Työpaikka sijaitsee Helsingissä ja palkka maksetaan
        kuukausittain. Tarvitaan kirjanpitäjä, joka puhuu hyvin suomea ja englantia. Opettaja,
        sairaanhoitaja, lääkäri, insinööri, rakentaja, hitsaaja, siivooja, kampaaja, ohjelmoija,
        johtaja, sähköasentaja, tarjoilija. Tarjoamme kokopäiväisen työn, mukavan työyhteisön ja
        mahdollisuuden oppia. Lähetä hakemuksesi sähköpostilla.
    """,
    "sv": """
        Vi söker en förare, en kock och en säljare till vårt lager. Arbetet är i staden och lönen
        betalas varje månad. Lärare, sjuksköterska, läkare, ingenjör, svetsare, städare, frisör,
        programmerare, chef, elektriker. Du har erfarenhet och talar god svenska. Vi erbjuder
        heltid och trevliga kollegor. Skicka din ansökan.
    """,
    "nb": """
        Vi søker en sjåfør, en kokk og en selger til lageret vårt. Arbeidet er i byen og lønnen
        betales hver måned. Lærer, sykepleier, lege, ingeniør, sveiser, renholder, frisør,
        programmerer, leder, elektriker, mekaniker. Du har god erfaring, gode kunnskaper innen
        faget og snakker norsk. Det kreves fagbrev og førerkort. Vi tilbyr fast stilling på heltid
        og hyggelige kolleger. Se hele annonsen hos oss på nettsiden, og send en fullstendig søknad.
    """,
    "da": """
        Vi søger en chauffør, en kok og en sælger til vores lager. Arbejdet ligger i byen, og lønnen
        udbetales hver måned. Lærer, sygeplejerske, læge, ingeniør, svejser, rengøringshjælp,
        frisør, programmør, leder, elektriker. Du har erfaring og taler godt dansk. Vi tilbyder
        fuldtid og hyggelige kolleger. Send din ansøgning hurtigst muligt.
    """,
    "nl": """
        Wij zoeken een chauffeur, een kok en een verkoopster voor ons magazijn. Het werk is in de
        stad en het loon wordt elke maand betaald. Leraar, verpleegkundige, arts, ingenieur, lasser,
        schoonmaker, kapper, boekhouder, ober. U heeft ervaring en spreekt goed Nederlands. Wij
        bieden een voltijdse baan en een prettige werksfeer. Stuur uw sollicitatie met een brief.
    """,
    "pt": """
        Procuramos um motorista, um cozinheiro e uma vendedora para a nossa equipa. O trabalho fica
        na cidade e o salário é pago todos os meses. Professor, enfermeira, médico, engenheiro,
        soldador, contabilista, cabeleireiro, empregado de mesa. Tem experiência, boa capacidade de
        comunicação e fala bem português. Oferecemos formação e um posto de trabalho a tempo
        inteiro. Gestão de materiais, preparação, qualidade e atendimento. Envie a sua candidatura.
    """,
    "it": """
        Cerchiamo un autista, un cuoco e una commessa per la nostra squadra. Il lavoro si trova in
        città e lo stipendio viene pagato ogni mese. Insegnante, infermiera, medico, ingegnere,
        saldatore, contabile, parrucchiere, cameriere, elettricista. Hai esperienza e parli bene
        l'italiano. Offriamo un posto a tempo pieno. Invia la tua domanda con una lettera.
    """,
    "fr": """
        Nous cherchons un conducteur, un cuisinier et une vendeuse pour notre équipe. Le travail
        se trouve en ville et le salaire est versé chaque mois. Enseignant, infirmière, médecin,
        ingénieur, soudeur, comptable, coiffeur, serveur, électricien. Vous avez de l'expérience
        et vous parlez bien français. Nous offrons un poste à temps plein. Envoyez votre
        candidature par courrier électronique avec une lettre de motivation.
    """,
    "es": """
        Buscamos un conductor, un cocinero y una vendedora para nuestro equipo. El trabajo está en
        la ciudad y el sueldo se paga cada mes. Profesor, enfermera, médico, ingeniero, soldador,
        contable, peluquero, camarero. Usted tiene experiencia y habla bien español. Ofrecemos un
        puesto a tiempo completo. Envíe su solicitud.
    """,
}
"""Texts in languages that are not told apart but must not be taken for one of the six."""

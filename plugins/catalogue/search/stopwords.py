"""Words that say nothing about what is sought: grammar, question words and the small talk of a message.

Written for this catalogue. Lists are folded (no dots or accents), as the words they are compared with. "Ei", "not"
and the like stay out: "ei rahaa" and "ei asuntoa" live on them. "Apu", "help" and "hjälp" are kept as words too.
"""

_FI = """
ja tai seka eli etta jos kun koska vaikka mutta vaan niin kuin kuten joten sitten siis myos viela jo nyt vain
ihan aika tosi todella aivan hyvin kovin liian paljon vahan enemman hieman melko
mina ma mun mulla mulle mulla mua minun minulla minulle minut minua minusta multa minulta mulle musta
sina sa sun sulla sulle sinun sinulla sinulle sinut sinua sinulta teilla teille teidan teita te
han hanen hanella hanelle hanta hanet he heidan heilla heille heita ne niiden niille niita niita se sen sita siita siina sille
siihen sielta siella sinne tama taman tata tasta tassa tahan talla talle nama naiden naita tuo tuon tuota tuossa
me meidan meilla meille meita itse
joka jonka jota josta jossa johon jolla jolle jolta jotka joiden joita jotka jotain jotakin joku jonkun jollekin jokin jonkin
mika mita mista missa mihin minne milla mille milta milloin miksi miten kuinka kuka kenen kenelle ketka kuka kenelta
mitka millainen millaista minkalainen minkalaista mikali paljonko onko onks oisko olisiko olisko saako voiko voinko voiks kannattaako pitaako
on oli ole olen olet olemme olette ovat olisi olisin olisit olleet ollut olla olin olivat olevan oleva
voi voin voit voisi voisin voisiko voivat voida voida
pitaa pitaisi taytyy pitais haluan haluaisin haluaa haluaisi haluis haluisin tarvitsen tarvitsee tarviin tarvin tarvis tarvitsisin tarvii
saa saan saada saisi saisin saako saat saavat kaipaan kaipaa etsin etsii etsimassa loytyy loytyyko loytyisi loytaa tiedan tiedatko tietaa tietaako tieda
kiitos hei moi moikka terve moro heippa please jooko joo juu no siis ehka jotenkin jossain jossakin kuitenkin
kanssa kaa ilman ennen jalkeen asti paitsi lahella vastaan varten puolesta kohti mukaan kautta takia vuoksi kohdalla aikana
sellainen sellaista semmonen semmoista semmosta tallainen tallaista yksi kaksi toinen muu muut muita muuta kaikki kaikkea joskus aina usein
kysymys kysyisin kysya kerro kertokaa auttakaa mahdollista mahdollisesti mahdollisuus mahdollisuutta saisinko saanko voisinko kannattaa
tuli tulee tulla teen tekee tehda tekisi meni menee mennyt tullut lahtee tullu kay kayn
liikaa koko ajan aikaa enaa missaan mihinkaan minnekaan edes ikina koskaan milloinkaan jatkuvasti
oo ookaan niinku niinkun sillee silleen tavallaan ylipaataan oikeesti oikeasti todellakin
varmaan varmasti melkein lahes noin pari monta moni monen monia paljonkin lisaa samalla samaan sama samat jokainen
puoli puolet viime toki sanoo sanoi sanoa sanovat sanoin sanottiin kertoi kertoo luulin luulen ajattelin ajattelen
mietin miettii tuntuu tuntui tuntunut tunne koen kokee kokea oikein hirveen hirvean kauhean tosiaan ikaan tapauksessa
tilanne tilanteessa asia asian asiaa asiat asioita juttu juttuja homma paikkaan kerran kertaa vuotta
vuosi vuoden viikko viikon viikkoa paivan paivaa kuukausi kuukautta alkaa alkoi alkanut aloin jaa jaanyt
pystyn pysty pystyy osaa osaan antaa annan ottaa otan laittaa pistaa pitanyt pidan kuuluu
minkaan nain niinkuin tallakin taas takaisin lopulta alussa kohta
"""

_SV = """
och eller samt att om nar da for till fran av med utan pa i vid under over efter innan mot hos genom mellan
jag mig mej min mitt mina du dig dej din ditt dina han honom hans hon henne hennes hen vi oss var vart vara ni er ert era
de dem deras dom den det denna detta dessa en ett som vars sig sin sitt sina man
vad var vart vem vilken vilket vilka hur varfor finns finnas ar vara varit blir bli blev blivit har hade haft ha
kan kunde skulle ska skall vill ville maste behover behovs far fick fatt
sa har dar ocksa bara mycket lite nagon nagot nagra nagonting ngn ngt alla allt inom sedan redan kanske
hej tack snalla soker hitta hittar undrar fraga vet gor gora hos upp ut in ner
all allting aldrig alltid an annan annat andra bort borjar borjade borjat darfor dag dagar dags eftersom egentligen
ens fler flera fortfarande fore gang ganger gar gatt ge ger ganska hela helt igen
ju just kanner kanns kom kommer langre manga mest nog nu nya ny saker sak sade sager saga samma sen senaste
ta tar tiden tog tror tycker verkligen varje visst aret aren sta satt sattet lange langsta

"""

_EN = """
a an the and or but if when while because so than then that this these those there here
i me my mine you your yours he him his she her hers it its we us our ours they them their theirs
am is are was were be been being do does did done doing have has had having will would shall should can could may might must
of in on at to for from by with about into over after before between through during
what where who whom which whose why how some any someone somebody something anyone anything
im ive id youre dont doesnt isnt cant need want wants like get gets got getting find finding looking look please hello hi thanks
just very really too also only much many more most such other another
all one two as back again away even ever every each always never still now day days week weeks
month months year years time thing things way going go goes went gone come comes came coming know known think
thought thinking feel feels feeling felt make makes made making say says said tell told take takes took taking keep
keeps kept try tried trying use used anymore yet own same since around until often sometimes usually almost actually
maybe everything everyone lot lots few put start started starts seem seems let lets
right well though although without within both either able ill hes shes theyre wont couldnt wouldnt
didnt wasnt havent hasnt bit sort
"""

STOP_WORDS = {language: frozenset(words.split()) for language, words in (("fi", _FI), ("sv", _SV), ("en", _EN))}
"""Language -> folded words that are dropped from queries and index."""

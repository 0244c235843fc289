// Words that invented names are made of, each as it is written and as it is said.
// The sounds, not the letters, are what the romanisations of the bench are made
// from, so that they owe nothing to the tables that they measure.
//
// Sounds: S sh, x kh, c ch, Z zh, q gh or qaf, T th of "three", D th of "this",
// G ghayn, ' ayn or hamza; A I U are long, a e i o u short, E is a final -eh.

export const persianMen = `
محمد=mohammad علی=ali حسین=hoseyn حسن=hasan رضا=rezA مهدی=mehdI احمد=ahmad محمود=mahmUd حمید=hamId مجید=majId
سعید=sa'Id وحید=vahId نوید=navId امید=omId فرهاد=farhAd فرشید=farSId فرزاد=farzAd فریدون=fereydUn کامران=kAmrAn
کیوان=keyvAn کیانوش=kiyAnUS کاوه=kAvE کوروش=kUroS داریوش=dAryUS سیاوش=siyAvaS سهراب=sohrAb رستم=rostam بهرام=bahrAm
بهروز=behrUz بهزاد=behzAd بهنام=behnAm بیژن=bIZan منوچهر=manUcehr ایرج=Iraj هوشنگ=hUSang جمشید=jamSId خسرو=xosrow
پرویز=parvIz پیمان=peymAn پژمان=peZmAn پویا=pUyA آرش=AraS آرمان=ArmAn آرمین=ArmIn اردشیر=ardeSIr شهرام=SahrAm
شاهین=SAhIn شهاب=SahAb شهریار=SahriyAr مهران=mehrAn مهرداد=mehrdAd مسعود=mas'Ud منصور=mansUr ناصر=nAser نادر=nAder
نیما=nImA یوسف=yUsof یعقوب=ya'qUb یونس=yUnes یحیی=yahyA ابراهیم=ebrAhIm اسماعیل=esmA'Il اسحاق=eshAq داود=dAvUd
سلیمان=soleymAn عباس=abbAs اکبر=akbar اصغر=asqar قاسم=qAsem کاظم=kAzem باقر=bAqer صادق=sAdeq جعفر=ja'far تقی=taqI
جواد=javAd هادی=hAdI مرتضی=mortezA مصطفی=mostafA مجتبی=mojtabA محسن=mohsen میثم=meysam سجاد=sajjAd حامد=hAmed
امیر=amIr حبیب=habIb خلیل=xalIl جلیل=jalIl کریم=karIm رحیم=rahIm رحمان=rahmAn عزیز=azIz طاهر=tAher ظفر=zafar ضیا=ziyA
غلام=qolAm قربان=qorbAn صفر=safar شعبان=Sa'bAn رمضان=ramezAn نصرت=nosrat عزت=ezzat حشمت=heSmat عطا=atA
ایوب=ayyUb الیاس=elyAs عثمان=osmAn عمر=omar بلال=belAl هیوا=hIvA آزاد=AzAd شیرکو=SIrkU ژیار=ZiyAr ریبوار=rIbvAr
`;

export const persianCompounds = `
محمد|رضا محمد|علی محمد|حسین محمد|مهدی علی|رضا علی|اکبر علی|اصغر امیر|حسین امیر|علی غلام|رضا غلام|حسین حسین|علی
حمید|رضا احمد|رضا محمد|جواد محمد|صادق محمد|تقی حسن|علی قربان|علی
`;

/** Written as one word in many ways; said as one. */
export const persianJoined = `
عبدالله=abdollAh عبدالرضا=abdorrezA عبدالکریم=abdolkarIm عبدالرحمن=abdorrahmAn عبدالحسین=abdolhoseyn ابوالفضل=abolfazl
ابوالقاسم=abolqAsem روح‌الله=rUhollAh حبیب‌الله=habIbollAh نصرالله=nasrollAh فتح‌الله=fathollAh اسدالله=asadollAh
سیف‌الله=seyfollAh نورالدین=nUreddIn شمس‌الدین=SamseddIn جلال‌الدین=jalAleddIn عزت‌الله=ezzatollAh حجت‌الله=hojjatollAh
`;

export const persianWomen = `
فاطمه=fAtemE زهرا=zahrA مریم=maryam زینب=zeynab معصومه=ma'sUmE مرضیه=marziyE صدیقه=seddIqE طاهره=tAherE طیبه=tayyebE
سکینه=sakInE رقیه=roqayyE خدیجه=xadIjE لیلا=leylA زهره=zohrE نرگس=narges نسرین=nasrIn نسترن=nastaran شهین=SahIn
مهین=mahIn پروین=parvIn پروانه=parvAnE پریسا=parIsA پریوش=parIvaS شهلا=SahlA شهناز=SahnAz مهناز=mahnAz فرزانه=farzAnE
فرشته=fereStE فریبا=farIbA فریده=farIdE فروغ=forUq ژاله=ZAlE لاله=lAlE هاله=hAlE ژیلا=ZIlA شیرین=SIrIn شیوا=SIvA
مینا=mInA میترا=mItrA سارا=sArA ساره=sArE سحر=sahar سمیه=somayyE سمیرا=samIrA سهیلا=soheylA سوسن=sUsan منیره=monIrE
منیژه=manIZE ناهید=nAhId نازنین=nAzanIn نیلوفر=nIlUfar آزاده=AzAdE آرزو=ArezU اعظم=a'zam اکرم=akram الهام=elhAm
الهه=elAhE اشرف=aSraf بهاره=bahArE بنفشه=banafSE گیتی=gItI گلناز=golnAz گلنار=golnAr کبری=kobrA صغری=soqrA
عفت=effat عذرا=ozrA هاجر=hAjar هما=homA یاسمن=yAsaman یگانه=yegAnE غزاله=qazAlE راضیه=rAziyE ریحانه=reyhAnE حمیده=hamIdE
`;

export const persianFamilies = `
رضایی=rezAyI حسینی=hoseynI محمدی=mohammadI احمدی=ahmadI کریمی=karImI رحیمی=rahImI قاسمی=qAsemI موسوی=mUsavI هاشمی=hASemI
علوی=alavI صادقی=sAdeqI جعفری=ja'farI ابراهیمی=ebrAhImI اسماعیلی=esmA'IlI یوسفی=yUsofI یعقوبی=ya'qUbI سلیمانی=soleymAnI
نوری=nUrI عباسی=abbAsI اکبری=akbarI اصغری=asqarI طاهری=tAherI امینی=amInI امیری=amIrI شریفی=SarIfI شریعتی=SarI'atI
مرادی=morAdI نظری=nazarI نیکبخت=nIkbaxt خسروی=xosravI بهرامی=bahrAmI رستمی=rostamI سهرابی=sohrAbI کاظمی=kAzemI باقری=bAqerI
میرزایی=mIrzAyI فتحی=fathI فرجی=farajI فلاحی=fallAhI قربانی=qorbAnI قنبری=qanbarI غفاری=qaffArI غلامی=qolAmI کاشانی=kASAnI
اصفهانی=esfahAnI شیرازی=SIrAzI تبریزی=tabrIzI کرمانی=kermAnI خراسانی=xorAsAnI گیلانی=gIlAnI لاهیجی=lAhIjI همدانی=hamadAnI
یزدانی=yazdAnI دهقان=dehqAn باغبان=bAqbAn زرگر=zargar آهنگر=Ahangar خیاط=xayyAt نجار=najjAr چمنی=camanI چراغی=cerAqI
پاکدل=pAkdel پاکزاد=pAkzAd خوشنویس=xoSnevIs خواجوی=xAjavI خوانساری=xAnsArI داوری=dAvarI دانشور=dAneSvar ذاکری=zAkerI
ظهیری=zahIrI ضیایی=ziyAyI عزیزی=azIzI عظیمی=azImI معینی=mo'InI منصوری=mansUrI مقدم=moqaddam ملکی=malekI نجفی=najafI
نعمتی=ne'matI واعظی=vA'ezI وکیلی=vakIlI یگانه=yegAnE توکلی=tavakkolI تهرانی=tehrAnI ثابتی=sAbetI ثقفی=saqafI جلالی=jalAlI
حاتمی=hAtamI حقیقی=haqIqI خاکسار=xAksAr خلیلی=xalIlI درویش=darvIS دلاور=delAvar راستین=rAstIn رفیعی=rafI'I روحانی=rowhAnI
زمانی=zamAnI سبحانی=sobhAnI سرمدی=sarmadI شاکری=SAkerI شهبازی=SahbAzI صالحی=sAlehI صفوی=safavI طالقانی=tAleqAnI گودرزی=gUdarzI
`;

export const persianStems = `
حسن=hasan حسین=hoseyn علی=ali رضا=rezA قلی=qolI کاظم=kAzem رحیم=rahIm کریم=karIm ملک=malek تقی=taqI اسماعیل=esmA'Il
ابراهیم=ebrAhIm یوسف=yUsof عباس=abbAs قاسم=qAsem مهدی=mehdI نبی=nabI ولی=valI شریف=SarIf نجف=najaf
`;

export const persianEndings =
  'زاده=zAdE پور=pUr نیا=niyA نژاد=neZAd فر=far وند=vand یان=iyAn آبادی=AbAdI';

export const arabicMen = `
محمد=muhammad أحمد=ahmad محمود=mahmUd علي=alI حسن=hasan حسين=husayn عمر=umar عثمان=uTmAn خالد=xAlid وليد=walId يوسف=yUsuf
إبراهيم=ibrAhIm إسماعيل=ismA'Il يعقوب=ya'qUb إسحاق=ishAq موسى=mUsA عيسى=IsA يحيى=yahyA زكريا=zakariyA داود=dAwUd سليمان=sulaymAn
أيوب=ayyUb صالح=sAlih نوح=nUh ياسين=yAsIn طه=tAhA مصطفى=mustafA سعيد=sa'Id سعد=sa'd مسعود=mas'Ud سامي=sAmI سامر=sAmir سمير=samIr
سالم=sAlim سليم=salIm سلمان=salmAn أمين=amIn أمير=amIr أنس=anas أنور=anwar أشرف=aSraf أكرم=akram أيمن=ayman إياد=iyAd باسم=bAsim
باسل=bAsil بسام=bassAm بشير=baSIr بلال=bilAl توفيق=tawfIq تيسير=taysIr ثائر=TA'ir جابر=jAbir جاسم=jAsim جلال=jalAl جمال=jamAl
جميل=jamIl جهاد=jihAd حاتم=hAtim حازم=hAzim حامد=hAmid حبيب=habIb حسام=husAm حمزة=hamzE حمدان=hamdAn خليل=xalIl خضر=xadr
ذياب=DiyAb رائد=rA'id رامي=rAmI رشيد=raSId رمضان=ramadAn رياض=riyAd زاهر=zAhir زهير=zuhayr زياد=ziyAd زيد=zayd سيف=sayf شادي=SAdI
شعبان=Sa'bAn شريف=SarIf صابر=sAbir صبحي=subhI صلاح=salAh ضياء=diyA' طارق=tAriq طلال=talAl عادل=Adil عاصم=Asim عامر=Amir عباس=abbAs
عدنان=adnAn عصام=isAm عطا=atA علاء=alA' عماد=imAd عمار=ammAr عوض=awad غازي=GAzI غسان=GassAn فادي=fAdI فارس=fAris فايز=fAyiz
فتحي=fathI فراس=firAs فهد=fahd فؤاد=fu'Ad فيصل=faysal قاسم=qAsim قصي=qusayy كامل=kAmil كريم=karIm كمال=kamAl لؤي=lu'ayy ماجد=mAjid
مازن=mAzin ماهر=mAhir مجدي=majdI مروان=marwAn معاذ=mu'AD منذر=munDir منصور=mansUr منير=munIr مهند=muhannad ناجي=nAjI نادر=nAdir
ناصر=nAsir نايف=nAyif نبيل=nabIl نزار=nizAr نضال=nidAl نعيم=na'Im هاشم=hASim هاني=hAnI هشام=hiSAm هيثم=hayTam وائل=wA'il
وسام=wisAm ياسر=yAsir يزن=yazan عبد-الله=abd-u-llAh عبد-الرحمن=abd-u-rahmAn عبد-الكريم=abd-u-karIm عبد-العزيز=abd-u-azIz
عبد-القادر=abd-u-qAdir عبد-الحميد=abd-u-hamId عبد-السلام=abd-u-salAm عبد-الهادي=abd-u-hAdI نور-الدين=nUr-u-dIn علاء-الدين=alA-u-dIn
صلاح-الدين=salAh-u-dIn عز-الدين=izz-u-dIn حسام-الدين=husAm-u-dIn
`;

export const arabicWomen = `
فاطمة=fAtimE عائشة=A'iSE خديجة=xadIjE مريم=maryam زينب=zaynab آمنة=AminE أمينة=amInE سارة=sArE سعاد=su'Ad سلمى=salmA سميرة=samIrE
سناء=sanA' سهام=sihAm سحر=sahar رانيا=rAniyA ريم=rIm رنا=ranA رشا=raSA رحمة=rahmE دعاء=du'A' دلال=dalAl حنان=hanAn حنين=hanIn
حياة=hayAt جميلة=jamIlE جنى=janA أسماء=asmA' إسراء=isrA' آلاء=AlA' آية=AyE إيمان=ImAn أمل=amal أماني=amAnI أميرة=amIrE بتول=batUl
بشرى=buSrA بسمة=basmE ثريا=TurayyA خلود=xulUd خولة=xawlE شيماء=SaymA' صباح=sabAh ضحى=duhA عبير=abIr عزة=azzE علياء=alyA'
غادة=GAdE فاتن=fAtin فايزة=fAyizE كوثر=kawTar لينا=lInA لبنى=lubnA ليلى=laylA مها=mahA منى=munA ميساء=maysA' نادية=nAdiyE
نجلاء=najlA' نسرين=nisrIn نوال=nawAl نورا=nUrA هالة=hAlE هبة=hibE هدى=hudA هديل=hadIl هناء=hanA' هند=hind وفاء=wafA' ياسمين=yAsamIn
`;

export const arabicFamilies = `
الخطيب=al-xatIb النجار=al-najjAr الحداد=al-haddAd المصري=al-masrI الشامي=al-SAmI العلي=al-alI الحسن=al-hasan الأحمد=al-ahmad
القاسم=al-qAsim الصالح=al-sAlih السيد=al-sayyid الشريف=al-SarIf الخالدي=al-xAlidI الرفاعي=al-rifA'I الزعبي=al-zu'bI الغزالي=al-GazAlI
الفارس=al-fAris القرشي=al-quraSI الكيلاني=al-kIlAnI المغربي=al-maGribI الهاشمي=al-hASimI اليوسف=al-yUsuf البكري=al-bakrI
التميمي=al-tamImI الجابري=al-jAbirI الدوسري=al-dawsarI الراوي=al-rAwI الساعدي=al-sA'idI الشمري=al-SammarI الطائي=al-tA'I
العبيدي=al-ubaydI الفهداوي=al-fahdAwI القيسي=al-qaysI اللحام=al-lahhAm النعيمي=al-nu'aymI الوزير=al-wazIr الحمدان=al-hamdAn
العطار=al-attAr البنا=al-bannA الصباغ=al-sabbAG الحلاق=al-hallAq الخياط=al-xayyAt القصاب=al-qassAb الزيات=al-zayyAt
أبو-خضر=abU-xadr أبو-زيد=abU-zayd أبو-سالم=abU-sAlim أبو-حسين=abU-husayn أبو-شعبان=abU-Sa'bAn أبو-ناصر=abU-nAsir أبو-جميل=abU-jamIl
حمدان=hamdAn شاهين=SAhIn عيسى=IsA خليفة=xalIfE سلامة=salAmE عوض=awad عودة=awdE غانم=GAnim قنديل=qandIl كنعان=kan'An مراد=murAd
منصور=mansUr نصار=nassAr هلال=hilAl ياسين=yAsIn زيدان=zaydAn درويش=darwIS بركات=barakAt جبر=jabr حجازي=hijAzI خضير=xudayr
دياب=diyAb ربيع=rabI' سرحان=sirhAn شحادة=SihAdE صيام=siyAm طعمة=tu'mE ظاهر=DAhir عليان=alayyAn فياض=fayyAd قاسم=qAsim كرم=karam
لبد=labad مقداد=miqdAd نوفل=nawfal وهبة=wahbE زقوت=zaqqUt بدوان=badwAn عاشور=ASUr بكر=bakr
`;

// Family names are many: these are put together by rule. Roots of three letters
// give names by the usual patterns; syllables give places that are nowhere.
export const arabicRoots = `
حلب نصر كرم رشد سلم برك دهم جعب شعل قنص حجز غنم فتح صبح طبش عرق قدح كحل لبد مشط نجم هلب وشح بدر
تلل جمل خضر دحل ربع زغب سمن شرف صلب ضهر عبد غزل فرج قطش كسب لطف مدح نشب همل وقد بلع جرد حبش خلف
درج رقب زرق سبع شحد صقر طرش عطل غبن فقع قرم كشك لحم مسح نطر هدب بسط جحش حرز خشن دلم رمح زهد
`;
export const persianSyllables =
  'نار=nAr مه=mah گل=gol سر=sar زر=zar ری=rey کو=kU بن=bon دی=dey مار=mAr چل=cel خوش=xoS پل=pol ورز=varz تاش=tAS لار=lAr';
export const persianGrounds =
  'دشت=daSt رود=rUd کلا=kalA سرا=sarA بند=band دره=darre وان=vAn گان=gAn جرد=jerd مرز=marz سنگ=sang';

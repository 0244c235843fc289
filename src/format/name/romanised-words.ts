// Words of Persian names whose short vowels are known, as folded letters and in
// the letters of romanise.ts. Common given names and parts of names only: of a
// word that is read in more than one way there is none here.

const words = `
محمد mohammad|علی ali|حسین hoseyn|رضا reza|احمد ahmad|محمود mahmud|مهدی mahdi|ابراهیم ebrahim
اسماعیل esmail|عباس abbas|اکبر akbar|اصغر asghar|جعفر jafar|کاظم kazem|صادق sadeq|باقر baqer
جواد javad|مجید majid|حمید hamid|سعید said|وحید vahid|مسعود masud|منصور mansur|ناصر naser
نصر nasr|قاسم qasem|هاشم hashem|یوسف yusef|یعقوب yaqub|موسی musa|عیسی isa|داود davud|داوود davud
سلیمان soleyman|رحیم rahim|کریم karim|عبد abd|الله ollah|عبدالله abdollah|روح ruh|نعمت nemat
حبیب habib|فتح fath|امیر amir|شیر shir|میر mir|شاه shah|غلام gholam|قلی qoli|خان khan|بیگ beyg
بهرام bahram|بهمن bahman|بیژن bizhan|پرویز parviz|جمشید jamshid|خسرو khosrow|داریوش daryush
رستم rostam|سهراب sohrab|سیاوش siyavash|فرامرز faramarz|فرهاد farhad|فریدون fereydun|کاوه kaveh
کامران kamran|کوروش kurosh|کیوان keyvan|مازیار maziyar|منوچهر manuchehr|مهران mehran
مهرداد mehrdad|نادر nader|نوید navid|هوشنگ hushang|هومن human|آرش arash|آرمان arman|امید omid
ایرج iraj|بابک babak|پیمان peyman|تورج turaj|حسن hasan|شهرام shahram|شاپور shapur|یاشار yashar
فاطمه fatemeh|زهرا zahra|مریم maryam|زینب zeynab|معصومه masumeh|رقیه roqayyeh|سکینه sakineh
خدیجه khadijeh|طاهره tahereh|اعظم azam|اکرم akram|اشرف ashraf|پروین parvin|پروانه parvaneh
پری pari|پریسا parisa|سپیده sepideh|ستاره setareh|سحر sahar|سمیه somayyeh|شهلا shahla|شیرین shirin
فرزانه farzaneh|فریبا fariba|گلنار golnar|لاله laleh|لیلا leyla|مهناز mahnaz|مینا mina|نازنین nazanin
نرگس narges|نسرین nasrin|نسترن nastaran|نیلوفر nilufar|بهار bahar|دریا darya|ژاله zhaleh|مژگان mozhgan
هما homa|یاسمن yasaman|گل gol|مهر mehr|نو now|نیک nik|بشیر bashir|فرزین farzin|شمس shams
الدین oddin|زاده zadeh|پور pur|نژاد nezhad|وند vand|نیا nia|حسینی hoseyni|محمدی mohammadi|احمدی ahmadi
رضایی rezai|کریمی karimi|رحیمی rahimi|اکبری akbari|جعفری jafari|کاظمی kazemi|صادقی sadeqi
موسوی musavi|علوی alavi|رضوی razavi|نقوی naqavi|تقوی taqavi|هاشمی hashemi|قاسمی qasemi|ابراهیمی ebrahimi
از az|در dar|و va|بن ben|بنت bent|ابو abu|سید seyyed|حاج haj|شیخ sheykh|ملا molla`;

/** The Latin form of each, in small letters. */
export const wordsWithVowels: ReadonlyMap<string, string> = new Map(
  words
    .trim()
    .split(/[\n|]/)
    .map((pair) => pair.split(' '))
    .map(([letters = '', latin = '']) => [letters.replaceAll('آ', 'ا'), latin]),
);

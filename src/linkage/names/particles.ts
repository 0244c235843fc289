// Words within names that are no names: titles, articles, "son of", and words
// that belong to the word before or after them. All folded (base/fold-text.ts).

const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** Dropped at the beginning of a name, where other words remain. */
export const titles = words(`
  mr mrs ms miss dr doctor prof professor eng engr sir madam
  sheikh shaikh shaykh sheik cheikh hajj haj hadj hajji haji hajj hojjat
  seyed seyyed sayyed sayyid sayed syed seyid sayid sayyad seyedeh seyyedeh sayyida sayyideh
  mullah molla mulla ayatollah ayatullah hojatoleslam hojjatoleslam hojatolislam
  capt captain col colonel gen general lt lieutenant maj major sgt sergeant
  shahid shaheed martyr late mme mlle monsieur herr frau
  سید سیده السید حاج حاجی حاجیه الحاج دکتر دکتور الدکتور مهندس المهندس شهید شهیده الشهید
  خانم اقا اقای استاد الاستاذ شیخ الشیخ ملا مرحوم مرحومه المرحوم کربلایی زنده یاد شادروان
  سرهنگ سرلشکر سرتیپ سرگرد سروان ستوان حجتالاسلام ایتالله
`);

/** Those of them that are dropped where the names are in no known language. */
export const titlesOfAll = words('mr mrs ms miss dr prof mme mlle');

/** In Arabic these two are given names as well as titles. */
export const titlesOfPersian = words(
  'سید السید seyed seyyed sayyed sayyid sayed syed seyid sayid sayyad shahid شهید',
);

/** Written before a name as its own word, or with it: سیدمحمد, Seyedmohammad. */
export const joinedTitle = /^(?:سید(?:ه(?=.{4}))?|seyye?d|seye?d|sayye?d|sayyid)(?=.{3})/;

/** Never a name wherever it stands. */
export const suffixes = words('jr sr phd md خانم khanom khanum سادات sadat السادات alsadat');

/** What follows is the father's name. */
export const sonOf = words('بن ابن bin ibn ben بنت ابنه bint bent فرزند ولد ould walad پسر دختر');

/** The article as a word of its own, wherever it stands. */
export const articles = words('ال al el ul ol il oul ool');
/** The article as it is spoken before some letters: only before a word that begins so. */
export const spokenArticles = words(
  'ar as ash ad az an at er es ed ez en et esh or os od on oz osh ur us ud un uz ush our oun ous oud',
);

/** Belong to the word after them: ابو خالد is one name. */
export const before = words('ابو ابی ابا abu abo abou aboo abi ابوال abul abol aboul abdul');
export const beforeInArabic = words('ام umm um om oum');
export const beforeInPersian = words('میر mir meer');
export const servantOf = words(
  'عبد عبدال abd abdul abdol abdel abdal abdoul abdool abdur abdor abder abdir abdil abdus abdun',
);

/** The same before an article only: Abed is a name of its own. */
export const servantOfArticle = words('abed ebd ebed');

/** Belong to the word before them: نور الدین, Habib ollah. */
export const after = words(`
  الدین الاسلام الله اله din deen aldin eldin uddin oddin eddin eddine aldeen eldeen uddeen addin addeen
  allah ullah ollah olah ulla oullah elislam
`);
/** What an article of its own may stand before to make such a word. */
export const afterArticle = words('دین الله din deen dine dean allah lah islam');

const familyEndings = words(`
  زاده زادگان پور پوری نیا نژاد فر وند منش دوست خواه لو بیگی ابادی ای نسب تبار پرست پناه
  zadegan nedjad far manesh khah nasab tabar parast panah
`);
const spelledEndings =
  /^(?:za{1,2}d[ae]h?|p(?:ou|oo|ow|o|u)r|n(?:i|ee|y)[iy]{0,2}j?a{1,2}|n[ei](?:j|zh|jh|z)a{1,2}d|[vw]and|a{1,2}bad(?:i|ee|y))$/;

/** Whether a word is a Persian ending of family names that is also written apart. */
export function isFamilyEnding(word: string): boolean {
  return familyEndings.has(word) || spelledEndings.test(word);
}

/** ...اله is how registers write ...الله after these. */
export const ofGod =
  /^(عبد|حبیب|روح|فتح|نصر|اسد|سیف|نور|ولی|ید|عزت|رحمت|نعمت|حجت|ذبیح|فرج|فضل|شکر|قدرت|امر|عین|ایت|امان|خیر|حشمت|لطف|کرم|حمد|سعد|نبی|عنایت|هدایت|هبت|عطا|ماشا|عزیز|خلیل|کرامت|نصرت|امین|شمس|ثار|کلیم|صفی|جار)اله(ی|یان|زاده|پور)?$/;

/** Names with an older spelling that leaves out a letter or writes it otherwise. */
export const oneSpelling: ReadonlyMap<string, string> = new Map(
  (
    'رحمن رحمان,اسمعیل اسماعیل,اسحق اسحاق,هرون هارون,ابرهیم ابراهیم,سلیمن سلیمان,عثمن عثمان,' +
    'لقمن لقمان,معویه معاویه,طه طاها,داود داوود,طاوس طاووس,لیلی لیلا,کبری کبرا,صغری صغرا,' +
    'مصطفا مصطفی,مرتضا مرتضی,موسا موسی,عیسا عیسی,یحیا یحیی,هدی هدا,منا منی,زهرائ زهرا,' +
    'عبدالرحمن عبدالرحمان,مشکوه مشکات,حیوه حیات,یسین یاسین,اسمائیل اسماعیل,کسری کسرا,طوبی طوبا,فاطیما فاطمه'
  )
    .split(',')
    .map((pair): [string, string] => {
      const [from = '', to = ''] = pair.split(' ');
      return [from, to];
    }),
);

// Which given names are how common, for src/linkage/names/tables/given-names.ts.
// Persian: the shares of the registry in ../shared/linkage (MIT). Arabic: which
// words are given names is our own list; how often each is met, Wikidata's counts.
import { existsSync, readFileSync } from 'node:fs';
import { foldedWords } from '../src/base/fold-text.ts';
import { nameWords } from '../src/linkage/names/words.ts';
import { folder, readPairs } from './linkage-pairs.ts';

/** Shares are counted in ten-thousandths; what is rarer is left out. */
const unit = 10_000;

export function persianShares(): Map<string, number> {
  const file = `${folder}persian_first_names_freq_nabidam.csv`;
  const shares = new Map<string, number>();
  if (!existsSync(file)) return shares;
  for (const row of readFileSync(file, 'utf8').split('\n').slice(1)) {
    const [name = '', percent = ''] = row.trim().split(',');
    const share = Number.parseFloat(percent) / 100;
    if (!(share > 0)) continue;
    const tokens = new Set(nameWords(foldedWords(name), 'fa').map(({ text }) => text));
    for (const token of tokens) shares.set(token, (shares.get(token) ?? 0) + share);
  }
  return shares;
}

/** Of the given names that an Arabic name is made of, the share of each. */
export function arabicShares(): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { arab, count } of readPairs('wikidata')) {
    const [token] = nameWords([arab], 'ar');
    if (token !== undefined) counts.set(token.text, (counts.get(token.text) ?? 0) + count);
  }
  const names = new Set(
    arabicGiven
      .trim()
      .split(/\s+/)
      .flatMap((name) => nameWords(foldedWords(name), 'ar').map(({ text }) => text)),
  );
  const total = [...names].reduce((sum, name) => sum + (counts.get(name) ?? 0), 0);
  const estimated = new Map(Object.entries(estimates));
  return new Map(
    [...names].map((name) => {
      const counted = (counts.get(name) ?? 0) / total;
      return [name, (estimated.get(name) ?? 0) / unit || counted || rare];
    }),
  );
}

/** Also a given name, but src/ names no country. */
const country = 'ایران';

export function packShares(shares: ReadonlyMap<string, number>): string {
  return [...shares]
    .map(([name, share]): [string, number] => [name, Math.round(share * unit)])
    .filter(([name, share]) => share > 0 && name.length > 1 && !name.includes(country))
    .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
    .map(([name, share]) => `${name} ${share}`)
    .join(';');
}

/** A name of our list that Wikidata's part for training does not have. */
const rare = 5 / unit;

// Per ten thousand, by our own estimate: names that fell into the part for testing,
// and names that foreigners bear too, which Wikidata counts with the others.
const estimates: Readonly<Record<string, number>> = {
  احمد: 450,
  عبدالله: 150,
  عبدالرحمان: 60,
  عبدالعزیز: 25,
  عبدالکریم: 20,
  عبدالقادر: 20,
  عبدالحمید: 15,
  هبه: 12,
  هدیل: 12,
  علاالدین: 12,
  صلاحالدین: 10,
  اسلام: 12,
  ادم: 20,
  ریان: 15,
  روی: 5,
  ماریا: 3,
  ساره: 25,
  لین: 5,
  لینا: 5,
  دانا: 4,
  لوی: 10,
  سام: 2,
};

const arabicGiven = `
محمد احمد محمود علي حسن حسين عمر عثمان خالد ابراهيم اسماعيل اسحاق يعقوب يوسف موسى عيسى يحيى زكريا
داود سليمان هارون ايوب ادم نوح صالح هود لقمان ادريس الياس يونس مصطفى عبدالله عبدالرحمن عبدالرحيم
عبدالكريم عبدالعزيز عبدالقادر عبدالحميد عبدالمجيد عبدالرزاق عبداللطيف عبدالوهاب عبدالسلام عبدالهادي
عبدالفتاح عبدالناصر عبدالحكيم عبدالحليم عبدالغني عبدالملك عبدالخالق عبدالباسط عبدالحي عبدالمنعم
عبدالجواد عبدالرؤوف عبدالحق عبدالجبار عبدالستار عبدالمطلب عبدالباري عبدالقدوس عبيدالله
سعيد سعد سعود مسعود سعدي سعدون سامي سامر سمير سامح سالم سليم سلمان سلام سلامة مسلم اسامة اسلام
امين امير امجد انس انور اشرف اكرم ايمن ايهاب ايمان اياد ايسر باسم باسل بسام بشار بشير بدر بلال بهاء
بكر برهان توفيق تامر تيسير تحسين ثائر ثابت جابر جاسم جعفر جلال جمال جميل جميلة جهاد جواد حاتم حازم حامد
حبيب حجاج حسام حسني حسان حكيم حكمت حليم حمد حمدي حمدان حمزة حميد حيدر خليل خليفة خلف خميس خضر خيري
خير رائد رامي رامز رأفت راشد رشيد رشاد رشدي رجب رضا رضوان رفيق رفعت رمزي رمضان رياض ريان زاهر زاهي
زايد زكي زهير زياد زيد زيدان زين سيف سفيان سهيل سيد شاكر شادي شاهر شريف شعبان شفيق شكري شوقي شهاب
شحادة صابر صادق صبحي صبري صدام صقر صلاح صهيب ضياء ضرار طارق طالب طاهر طلال طلعت طه عادل عارف عاصم عاطف
عامر عباس عبود عدنان عدي عرفات عز عزام عزت عزمي عزيز عصام عطا عطية عطاالله علاء عماد عمار عمران عمرو عوض
عوني عودة عيد غازي غالب غانم غسان فادي فارس فاروق فايز فاضل فتحي فخري فراس فرج فرحات فريد فضل فهد فهمي
فوزي فؤاد فيصل قاسم قتيبة قصي قيس كاظم كامل كرم كريم كمال كنان لؤي ليث لطفي ماجد مازن مالك ماهر مأمون
مؤمن مؤيد مبارك مجاهد مجد مجدي مجيد محسن محيي مدحت مراد مرزوق مروان مشعل مصعب مطر معاذ معاوية معتز معتصم
معروف معن معين مفيد مقداد مكرم ممدوح منتصر منذر منصور منير مهدي مهند مهيب موفق ميسرة ناجي نادر ناصر نائل
نايف نبيل نجيب ندى نزار نسيم نصر نصار نضال نظام نعمان نعيم نهاد نواف نور نورالدين نورس هادي هاشم هاني هشام
هلال همام هيثم وائل واصف وجدي وجيه وحيد وسام وسيم وليد وفيق ياسر ياسين يزن يزيد يسري يعرب زينالدين علاءالدين
صلاحالدين عزالدين جمالالدين حسامالدين بهاءالدين شمسالدين محييالدين سيفالدين فخرالدين نصرالله فتحالله
خيرالدين بدرالدين كمالالدين عمادالدين ضياءالدين سعدالدين هبةالله نصرالدين فضلالله
فاطمة زينب خديجة عائشة مريم سارة هاجر حفصة امنة اسية رقية كلثوم زهراء زهرة سمية صفية ميمونة جويرية ليلى
سلمى سعاد سميرة سهى سهام سناء سوسن سحر سمر سماح سامية سلوى سكينة رانيا رنا رنين رهف رغد رزان رؤى رولا
ريم ريما رباب رحاب رجاء رحمة رشا رضا ربى رندة دعاء دانا داليا ديما دلال دنيا دينا جنى جنان جيهان جوري جود
تالا تسنيم تهاني تحرير تغريد ابتسام احلام اسماء اسراء الاء الهام امال امل اماني اميرة امينة انعام انتصار ايات
ايناس ايه اية اريج ازهار بتول بشرى بسمة بيسان بثينة ثريا حلا حلى حنان حنين حور حياة خلود خولة شيماء شيرين
شروق شهد شادية صابرين صباح ضحى عبير عزة عفاف علا عليا غادة غدير فاتن فايزة فرح فريال فدوى فداء كوثر لمى لما
لميس لينا لين لبنى ليان لانا مها مي ميرا ميساء ميس منى منال ملك مرام مروة ماريا ميار نادية نادين ناهد نبيلة
نجاح نجاة نجلاء نجوى نداء نرمين نسرين نعمة نعيمة نهى نوال نورا نورة نورهان نيفين هالة هبة هدى هديل هناء هند
هيا هيام وداد وردة وعد وفاء ولاء يارا ياسمين يسرا سعدية فوزية صبحية نظمية رسمية فتحية عطاف انشراح نائلة رائدة
`;

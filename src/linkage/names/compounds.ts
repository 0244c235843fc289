// Given names that are written together or apart: محمدرضا is محمد رضا, Alireza is
// Ali Reza. In Persian they are one name and become one token. In Arabic the
// second word is the father's name as often as not, and they become two.

const firstArab =
  /^(محمد|احمد|محمود|علی|غلام|امیر|حسین|حسن|مهدی|عباس|حمید|سعید|وحید|مجید|امید|قربان|رجب|شعبان|رمضان|صفر|محرم|خداداد|فاطمه|نازنین|زهرا|یوسف|قاسم|حیدر|نور|شیر|یار|خان|گل|شاه)(.{3,})$/;
const firstLatin =
  /^(m[aou]h?[ae]?mm?[aeo][dt]|ali|am[ie]e?r|gh?[ou]la+m|qolam|h[ou]ss?[ae]+[iy]?n|hass?an|m[ea]hdi|ahmad|ahmed|ham(?:i|ee)d|sa[ei]+d|sai?d|vahid|majid|abbas|ghorban|qorban|nazanin|fatemeh|zahra|y[ou]+ss?[eu]f)(.{3,})$/;

// The second parts that are met in such names; in both scripts.
const secondArab = new Set(
  (
    'رضا علی حسین حسن مهدی جواد صادق کاظم باقر تقی نقی امین ابراهیم اسماعیل یوسف طاها طه یاسین ' +
    'صالح سعید حامد حمید مجید سجاد عباس اکبر اصغر محمد احمد محمود مرتضی مصطفی مجتبی کریم رحیم هادی ' +
    'ناصر قاسم پارسا عرفان متین حسام صدرا مبین معین سبحان ماهان جعفر رسول هاشم امیر ارسلان زهرا ' +
    'فاطمه زینب رقیه حیدر قلی ولی جان اشرف اوسط احسان ایوب فاضل پویا یونس کیان مسعود هوشنگ نور'
  ).split(' '),
);
const secondLatin =
  /^(?:r[ie]+(?:z|dh|d)[ah]+|ali|h[ou]ss?[ae]+[iy]?n|hass?an|m[ea]hdi|j[ae]v[aeo]d|jawad|sade[gq]h?|sadiq|k[ae]zem|kazim|ba[gq]h?[ei]r|ta[gq]h?i|na[gq]h?i|amin|[ei]brahim|[ei]sma+[ei]*l|y[ou]+ss?[eu]f|taha|yasin|saleh|sai?e+d|hame?d|hami+d|majid|sajj?ad|abb?as|akba+r|as(?:gh?|q)h?ar|mohamm?[ae]d|muhamm?[ae]d|ahmad|mahmoo?u?d|morteza|mostafa|mojtaba|karim|rahim|hadi|naser|[gq]h?asem|parsa|erfan|matin|hess?am|sadra|mobin|moein|sobhan|mahan|jafar|rasou?o?l|hashem|amir|arsalan|zahra|fatemeh|zeyna?b|h[ae]y?dar|[gq]h?oli|vali|jan|ashraf|ehsan)$/;

export type Parts = readonly [first: string, second: string];

/** The parts of a compound given name written as one word, or undefined. */
export function partsOfCompound(word: string): Parts | undefined {
  if (word.length < 6 || word.length > 20) return undefined;
  const isArab = word.charCodeAt(0) > 0x7f;
  const [, first, second] = (isArab ? firstArab : firstLatin).exec(word) ?? [];
  if (first === undefined || second === undefined) return undefined;
  return (isArab ? secondArab.has(second) : secondLatin.test(second)) ? [first, second] : undefined;
}

/** Whether two words one after the other are a compound given name. */
export function areCompound(first: string, second: string): boolean {
  return partsOfCompound(first + second)?.[0] === first;
}

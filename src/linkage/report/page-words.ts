// The words of the report, in English and Persian.

const en = {
  title: 'Linkage report',
  about:
    'Which rows of these lists may be one person, and why. Nothing here is decided: every pair is a proposal with its reasons.',
  rows: 'rows',
  pairs: 'pairs proposed',
  likely: 'of them more likely one person than not',
  sure: 'with a probability of .99 or more',
  clusters: 'clusters',
  joined: 'rows in a cluster with others',
  lists: 'The lists and their columns',
  list: (number: string, label: string, rows: string) => `${number}: ${label}, ${rows} rows`,
  column: 'column',
  role: 'taken for',
  passes: 'How pairs were found',
  passesAbout:
    'Only rows that share something are compared. A pair is compared once, whichever pass proposes it.',
  pass: 'what rows have to share',
  weights: 'Match weights',
  weightsAbout:
    'Pairs by weight, in bits. At 0 a pair is as likely one person as not; at 6.6 the probability is .99. Heights are square roots, so that small numbers can be seen.',
  weightsLabel: 'Number of pairs by weight; the same figures stand in the table below',
  figures: 'The figures',
  bits: 'bits',
  from: (low: string, high: string) => `${low} to ${high}`,
  levels: 'What each agreement weighs',
  levelsAbout:
    'm: how often the level comes up among pairs of rows that are one person; u: among pairs that are not; weight: log₂ of m divided by u. Levels that hardly come up are left out.',
  level: 'level',
  weight: 'weight',
  sizes: 'Cluster sizes',
  size: 'rows in a cluster',
  uncertain: 'The most uncertain pairs',
  uncertainAbout: (most: string) =>
    `The ${most} pairs whose probability is nearest to one half, each with what was compared. The parts and the weight before any comparison add up to the weight.`,
  noneUncertain: 'No pair has a probability between .2 and .8.',
  compared: 'compared',
  probability: 'probability',
};

type PageWords = typeof en;

const fa: PageWords = {
  title: 'گزارش پیوند',
  about:
    'کدام سطرهای این فهرست‌ها شاید یک شخص باشند، و چرا. اینجا تصمیمی گرفته نشده است؛ هر جفت پیشنهادی است با دلیل‌هایش.',
  rows: 'سطر',
  pairs: 'جفت پیشنهادشده',
  likely: 'از آن‌ها، بیش از نیمی محتمل که یک شخص باشند',
  sure: 'با احتمال ۰٫۹۹ یا بیشتر',
  clusters: 'خوشه',
  joined: 'سطر در خوشه‌ای با سطرهای دیگر',
  lists: 'فهرست‌ها و ستون‌هایشان',
  list: (number, label, rows) => `${number}: ${label}، ${rows} سطر`,
  column: 'ستون',
  role: 'به جای',
  passes: 'جفت‌ها چگونه یافته شدند',
  passesAbout:
    'تنها سطرهایی با هم سنجیده می‌شوند که چیزی مشترک دارند. هر جفت یک بار سنجیده می‌شود، هر گذری که آن را پیشنهاد کند.',
  pass: 'آنچه سطرها باید مشترک داشته باشند',
  weights: 'وزن‌ها',
  weightsAbout:
    'جفت‌ها به وزن، به بیت. در ۰ هر دو حالت به یک اندازه محتمل است؛ در ۶٫۶ احتمال ۰٫۹۹ است. بلندی‌ها ریشهٔ دوم‌اند تا شمارهای کوچک هم دیده شوند.',
  weightsLabel: 'شمار جفت‌ها به وزن؛ همین رقم‌ها در جدول زیر هم هست',
  figures: 'رقم‌ها',
  bits: 'بیت',
  from: (low, high) => `${low} تا ${high}`,
  levels: 'هر همخوانی چه وزنی دارد',
  levelsAbout:
    'm: بسامد این تراز در جفت‌سطرهایی که یک شخص‌اند؛ u: در جفت‌سطرهایی که نیستند؛ وزن: لگاریتم m بخش بر u در پایهٔ دو. ترازهایی که به‌ندرت پیش می‌آیند نیامده‌اند.',
  level: 'تراز',
  weight: 'وزن',
  sizes: 'اندازهٔ خوشه‌ها',
  size: 'سطرهای هر خوشه',
  uncertain: 'نامطمئن‌ترین جفت‌ها',
  uncertainAbout: (most) =>
    `${most} جفتی که احتمالشان به نیم نزدیک‌تر است، هر یک با آنچه سنجیده شد. بخش‌ها و وزن پیش از سنجش، روی هم وزن جفت‌اند.`,
  noneUncertain: 'هیچ جفتی احتمالی میان ۰٫۲ و ۰٫۸ ندارد.',
  compared: 'سنجیده',
  probability: 'احتمال',
};

export const pageWords: { readonly en: PageWords; readonly fa: PageWords } = { en, fa };

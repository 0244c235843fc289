// Invented names of persons, in two scripts, many enough that few are alike.

const given: readonly (readonly [string, string])[] = [
  ['Arvin', 'آروین'],
  ['Bahar', 'بهار'],
  ['Darya', 'دریا'],
  ['Farzin', 'فرزین'],
  ['Golnar', 'گلنار'],
  ['Homan', 'هومان'],
  ['Jaleh', 'ژاله'],
  ['Kaveh', 'کاوه'],
  ['Laleh', 'لاله'],
  ['Mazyar', 'مازیار'],
  ['Nazanin', 'نازنین'],
  ['Omid', 'امید'],
  ['Parisa', 'پریسا'],
  ['Rostam', 'رستم'],
  ['Sepideh', 'سپیده'],
  ['Taher', 'طاهر'],
  ['Yashar', 'یاشار'],
  ['Zohreh', 'زهره'],
];

const syllables: readonly (readonly [string, string])[] = [
  ['ba', 'با'],
  ['shi', 'شی'],
  ['ran', 'ران'],
  ['mo', 'مو'],
  ['te', 'ته'],
  ['var', 'ور'],
  ['di', 'دی'],
  ['kho', 'خو'],
  ['sa', 'سا'],
  ['gol', 'گل'],
  ['pa', 'پا'],
  ['far', 'فر'],
  ['nik', 'نیک'],
  ['za', 'زا'],
];

const endings: readonly (readonly [string, string])[] = [
  ['i', 'ی'],
  ['zadeh', 'زاده'],
  ['pour', 'پور'],
  ['nia', 'نیا'],
  ['far', 'فر'],
  ['vand', 'وند'],
];

function take<T>(list: readonly T[], n: number): T {
  const found = list[n % list.length];
  if (found === undefined) throw new RangeError('an empty list');
  return found;
}

/** The n-th invented name, the same every time. */
export function inventedName(n: number): { readonly latin: string; readonly arabic: string } {
  const mixed = Math.imul(n + 1, 0x9e3779b1) >>> 0;
  const first = take(given, mixed >>> 3);
  const parts = [
    take(syllables, mixed >>> 7),
    take(syllables, mixed >>> 13),
    take(syllables, mixed >>> 19),
    take(endings, mixed >>> 23),
  ];
  const family = parts.map(([latin]) => latin).join('');
  return {
    latin: `${first[0]} ${family.charAt(0).toUpperCase()}${family.slice(1)}`,
    arabic: `${first[1]} ${parts.map(([, arabic]) => arabic).join('')}`,
  };
}

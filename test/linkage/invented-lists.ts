// Two small lists that name invented people of an invented valley, many of them in
// both, spelled and dated otherwise: made by rule, so that the truth is known.
const given = [
  ['آرکام', 'Arkam'],
  ['لورا', 'Lura'],
  ['سیان', 'Sian'],
  ['نارا', 'Nara'],
  ['تیان', 'Tian'],
  ['بران', 'Beran'],
  ['کاسان', 'Kasan'],
  ['روژین', 'Rojin'],
] as const;
const family = joined(
  [
    ['بش', 'Bash'],
    ['تهم', 'Tahm'],
    ['ورک', 'Vark'],
    ['سرم', 'Sarm'],
    ['دور', 'Dor'],
    ['کلو', 'Kalv'],
    ['هیرس', 'Hirs'],
    ['نوژ', 'Nuzh'],
  ],
  [
    ['یری', 'iri'],
    ['انی', 'ani'],
    ['اک', 'ak'],
    ['ادپور', 'adpur'],
    ['ینا', 'ina'],
    ['اوند', 'avand'],
  ],
);
const places = ['Lanvar', 'Bersin', 'Toras', 'Miduk'];

export type InventedList = { readonly name: string; readonly text: string };

/** The lists; a row of the second with the id `b<n>` is the person of the row `<n>` of the first. */
export function inventedLists(people = 72, shared = 40): InventedList[] {
  const first = ['id,name,name_en,father,dob,sex,place of birth'];
  const second = ['id,name,father,dob,sex,place of birth'];
  const draw = drawing(1367);
  for (let n = 0; n < people; n += 1) {
    const [name, latin] = given[draw(given.length)] ?? ['', ''];
    const [last, lastLatin] = family[draw(family.length)] ?? ['', ''];
    const [father] = given[draw(given.length)] ?? [''];
    const year = 1330 + draw(30);
    const [month, day] = [1 + draw(12), 1 + draw(28)];
    const place = places[draw(places.length)];
    const sex = draw(2) === 0 ? 'male' : 'female';
    first.push(
      `${n},${name} ${last},${latin} ${lastLatin},${father},${year}/${month}/${day},${sex},${place}`,
    );
    if (n >= shared) continue;
    const spelled = n % 3 === 0 ? `${latin} ${lastLatin}` : `${name} ${last}`.replace(/ی/g, 'ي');
    second.push(`b${n},${spelled},${n % 4 === 0 ? '' : father},${year},${sex},${place}`);
  }
  return [
    { name: 'first.csv', text: `${first.join('\n')}\n` },
    { name: 'second.csv', text: `${second.join('\n')}\n` },
  ];
}

/** Whole numbers below a bound, the same at every run (Park and Miller, Comm. ACM 31, 1988). */
function drawing(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 48_271) % 2_147_483_647;
    return Math.floor((state / 2_147_483_647) * below);
  };
}

type Written = readonly [arabic: string, latin: string];

/** Every beginning with every end. */
function joined(beginnings: readonly Written[], ends: readonly Written[]): Written[] {
  return beginnings.flatMap(([a, b]) => ends.map(([c, d]): Written => [a + c, b + d]));
}

// Words of European lists that stand with a name and are none: peerage, ranks,
// orders and ordinals ("Sir Robert Gilmour, 1st Baronet"). Titles in Persian,
// Arabic and their romanisations are taken off by the layer of names.

const ranks: ReadonlySet<string> = new Set(
  (
    'sir lord lady baronet bt baron baroness earl count countess viscount duke duchess marquess ' +
    'marquis hon honourable rev reverend dr mr mrs miss ms prof professor capt captain col colonel ' +
    'maj major gen general lt lieutenant admiral sgt saint jr sr esq the of de la le von van der den'
  ).split(' '),
);

export function isRank(word: string): boolean {
  return ranks.has(word) || /^\d+(?:st|nd|rd|th)?$/.test(word);
}

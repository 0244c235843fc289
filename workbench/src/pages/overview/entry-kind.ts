// Which words an entry of the log is told in, by its kind.

const told: Readonly<Record<string, string>> = {
  'gavah.archive': 'archive',
  'gavah.actor': 'actor',
  'gavah.item': 'item',
  'gavah.custody': 'custody',
  'gavah.text': 'text',
  'gavah.picture': 'picture',
  'gavah.vocabulary': 'vocabulary',
  'gavah.claim': 'claim',
  'gavah.import': 'import',
  'gavah.withdraw': 'withdrawal',
  'gavah.judgement': 'judgement',
  'gavah.grade': 'grade',
  'gavah.check': 'check',
  'gavah.seal': 'seal',
  'gavah.erase': 'erase',
};

/** `gavah.claim/1` is told as a claim, and so is any later version; `other` where there are no words for it. */
export function wordOf(kind: string | null): string {
  return told[(kind ?? '').replace(/\/\d+$/, '')] ?? 'other';
}

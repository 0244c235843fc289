// How a word ends tells a man's name from a woman's (Samir, Samira) and a given
// name from the family name made of it (Karim, Karimi). Spellings vary in the
// middle, hardly here.

/** Whether a Latin word can end as one in the Arabic script does. */
export function endsAlike(arab: string, latin: string): boolean {
  switch (arab.at(-1)) {
    case 'ی':
      return /[aeiyhj]$/.test(latin);
    case 'ه':
      return /[aeoht]$/.test(latin);
    case 'ا':
      return /[aehy]$/.test(latin);
    case 'و':
      return /[ouvwy]$/.test(latin);
    case 'ع':
      return true;
    default:
      // A last e is silent in French: Rahmane. In Persian it is a vowel of its own.
      return !/[aiouy]$|[^aeiou]eh$|[^sktgdzcpj]h$/.test(latin) || /[حخهغ]$/.test(arab);
  }
}

// React Aria's own texts, which only screen readers say, come in 34 languages and not in
// Persian. This plugin leaves English and adds the Persian of src/frame/aria-fa.ts.
import { basename, dirname, resolve } from 'node:path';
import type { Plugin } from 'vite';

const table = /[\\/]react-(?:aria|stately)[\\/]dist[\\/]private[\\/].*intlStrings\.mjs$/;
const persian = resolve(import.meta.dirname, 'src/frame/aria-fa.ts').replaceAll('\\', '/');

export function ariaWords(): Plugin {
  return {
    name: 'aria-words',
    enforce: 'pre',
    load(id) {
      if (!table.test(id)) return null;
      const part = basename(dirname(id));
      return [
        `import en from '../intl/${part}/en-US.mjs';`,
        `import { ariaPersian } from '${persian}';`,
        `export default { 'en-US': en, 'fa-IR': { ...en, ...ariaPersian['${part}'] } };`,
      ].join('\n');
    },
  };
}

// The colours of the workbench: every text on every ground that it stands on, in both themes.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { filesUnder, readText } from '../../tools/files.ts';

const tokens = readText('workbench/src/look/tokens.css');
const themes = ['light', 'dark'] as const;

/** A colour of a theme as its three channels from 0 to 1. */
function colour(name: string, theme: (typeof themes)[number]): readonly number[] {
  const found = new RegExp(`--${name}: light-dark\\((#[0-9a-f]{6}), (#[0-9a-f]{6})\\)`).exec(
    tokens,
  );
  const hex = found?.[theme === 'light' ? 1 : 2];
  assert.ok(hex !== undefined, `tokens.css has no --${name}`);
  return [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255);
}

/** WCAG 2.2, relative luminance. */
function luminance(channels: readonly number[]): number {
  const [red = 0, green = 0, blue = 0] = channels.map((value) =>
    value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4,
  );
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(text: string, ground: string, theme: (typeof themes)[number]): number {
  const [light = 0, dark = 0] = [text, ground]
    .map((name) => luminance(colour(name, theme)))
    .sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

const grounds = ['ground', 'surface', 'raised', 'sunk'];
const texts: readonly (readonly [text: string, grounds: readonly string[]])[] = [
  ['ink', [...grounds, 'accent-ground', 'contested-ground', 'denied-ground', 'mark']],
  ['ink-soft', [...grounds, 'accent-ground', 'contested-ground', 'denied-ground']],
  ['accent', [...grounds, 'accent-ground', 'denied-ground', 'contested-ground']],
  ['on-accent', ['accent']],
  ['contested', [...grounds, 'contested-ground']],
  ['differing', [...grounds, 'differing-ground']],
  ['denied', [...grounds, 'denied-ground']],
  ['good', [...grounds, 'good-ground']],
];

for (const theme of themes) {
  test(`every text reaches 4.5:1 in the ${theme} theme`, () => {
    for (const [text, under] of texts) {
      for (const ground of under) {
        const ratio = contrast(text, ground, theme);
        assert.ok(ratio >= 4.5, `--${text} on --${ground}: ${ratio.toFixed(2)}`);
      }
    }
  });

  test(`borders of fields and the ring of the focus reach 3:1 in the ${theme} theme`, () => {
    for (const line of ['line-strong', 'focus']) {
      for (const ground of grounds) {
        const ratio = contrast(line, ground, theme);
        assert.ok(ratio >= 3, `--${line} on --${ground}: ${ratio.toFixed(2)}`);
      }
    }
  });
}

test('only the tokens name a colour', () => {
  for (const path of filesUnder('workbench/src').filter((name) => name.endsWith('.css'))) {
    // Marks lie on the paper of a document, which is white in both themes.
    if (path.endsWith('tokens.css') || path.endsWith('viewers.css')) continue;
    assert.doesNotMatch(readText(path), /#[0-9a-f]{3,8}\b|\b(?:rgb|hsl|oklch)a?\(/i, path);
  }
});

test('styles know inline and block, not left and right, so that Persian mirrors by itself', () => {
  const sided =
    /\b(?:margin|padding|border)-(?:left|right)\b|\btext-align:\s*(?:left|right)|^\s*(?:left|right):/m;
  for (const path of filesUnder('workbench/src').filter((name) => name.endsWith('.css'))) {
    // A rule for one direction of the page, where what is inside may run the other way.
    const code = readText(path).replace(/[^{}]*:dir\((?:ltr|rtl)\)[^{}]*\{[^}]*\}/g, '');
    assert.doesNotMatch(code, sided, path);
  }
});

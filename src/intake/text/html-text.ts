// The visible text of HTML: parsed, never run. What a browser would not show
// (scripts, styles, what is marked as hidden) is left out.
import { type DefaultTreeAdapterTypes, parse, parseFragment } from 'parse5';
import { decodeAs, decodeText } from './decode.ts';
import { type Extraction, readerVersion } from './extraction.ts';

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

export function readHtml(bytes: Uint8Array): Extraction {
  const named = encodingNamedIn(bytes);
  const { text, encoding, isGuess } =
    named === undefined ? decodeText(bytes) : decodeAs(bytes, named);
  return {
    machine: { tool: 'gavah html', version: readerVersion, parameters: encoding },
    quality: isGuess ? 'low' : 'exact',
    pages: null,
    paragraphs: visibleParagraphs(text).map((paragraph) => ({ page: null, text: paragraph })),
    sheets: [],
  };
}

/** The paragraphs that a page or a part of one shows. */
export function visibleParagraphs(html: string, isPart = false): string[] {
  const walk = { paragraphs: [] as string[], text: '', keepsSpace: false };
  for (const each of childrenOf(isPart ? parseFragment(html) : parse(html))) take(walk, each);
  endParagraph(walk);
  return walk.paragraphs;
}

/** The encoding that the page itself names, near its beginning. */
function encodingNamedIn(bytes: Uint8Array): string | undefined {
  const head = Buffer.from(bytes.subarray(0, 4096)).toString('latin1');
  const [, name] = /<meta[^>]+charset\s*=\s*["']?\s*([A-Za-z0-9_:.-]+)/i.exec(head) ?? [];
  return name;
}

const invisible = new Set([
  'script',
  'style',
  'template',
  'noscript',
  'head',
  'title',
  'iframe',
  'object',
  'svg',
  'canvas',
  'select',
  'textarea',
]);

const blocks = new Set(
  `address article aside blockquote body caption center dd details dialog div dl dt fieldset
  figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html legend li main nav ol p pre
  section summary table tbody tfoot thead tr ul br`.split(/\s+/),
);

type Walk = { readonly paragraphs: string[]; text: string; keepsSpace: boolean };

function take(walk: Walk, node: Node): void {
  if ('value' in node && node.nodeName === '#text') {
    walk.text += walk.keepsSpace ? node.value : node.value.replace(/[\t\n\f\r ]+/g, ' ');
    return;
  }
  if (!('tagName' in node)) return;
  if (invisible.has(node.tagName) || isHidden(node)) return;
  const isBlock = blocks.has(node.tagName);
  const keptBefore = walk.keepsSpace;
  if (isBlock) endParagraph(walk);
  // The cells of a row stand side by side; a tab tells them apart.
  if ((node.tagName === 'td' || node.tagName === 'th') && walk.text.trim() !== '')
    walk.text += '\t';
  if (node.tagName === 'pre') walk.keepsSpace = true;
  for (const child of childrenOf(node)) take(walk, child);
  if (isBlock) endParagraph(walk);
  walk.keepsSpace = keptBefore;
}

function childrenOf(node: Node): readonly Node[] {
  return 'childNodes' in node ? node.childNodes : [];
}

function isHidden({ attrs }: Element): boolean {
  return attrs.some(
    ({ name, value }) =>
      name === 'hidden' ||
      (name === 'style' && /(display\s*:\s*none|visibility\s*:\s*hidden)/i.test(value)),
  );
}

function endParagraph(walk: Walk): void {
  const text = walk.keepsSpace
    ? walk.text.replace(/^\n+|\s+$/g, '')
    : walk.text
        .replace(/ *\t */g, '\t')
        .replace(/ {2,}/g, ' ')
        .trim();
  if (text.trim() !== '') walk.paragraphs.push(text);
  walk.text = '';
}

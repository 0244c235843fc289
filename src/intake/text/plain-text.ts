// Plain text: paragraphs are what empty lines part; where there are none, each
// line is one, as in lists and in texts that break no lines.
import { decodeText } from './decode.ts';
import { type Extraction, readerVersion } from './extraction.ts';

export function readPlainText(bytes: Uint8Array): Extraction {
  const { text, encoding, isGuess } = decodeText(bytes);
  return {
    machine: { tool: 'gavah plain text', version: readerVersion, parameters: encoding },
    quality: isGuess ? 'low' : 'exact',
    pages: null,
    paragraphs: paragraphsOf(text).map((paragraph) => ({ page: null, text: paragraph })),
    sheets: [],
  };
}

function paragraphsOf(text: string): string[] {
  const lines = text.split(/\r\n|\r|\n|\f/);
  const parts = lines.some((line) => line.trim() === '') ? blocksOf(lines) : lines;
  return parts.map((part) => part.trimEnd()).filter((part) => part.trim() !== '');
}

/** Lines that no empty line parts, joined by line feeds. */
function blocksOf(lines: readonly string[]): string[] {
  const blocks: string[] = [];
  let block: string[] = [];
  for (const line of [...lines, '']) {
    if (line.trim() !== '') block.push(line);
    else if (block.length > 0) {
      blocks.push(block.join('\n'));
      block = [];
    }
  }
  return blocks;
}

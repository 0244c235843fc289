// docs/cli.md, made from the help of the commands.
import { commands } from '../src/cli/commands.ts';
import { helpOf, helpOfAll } from '../src/cli/help.ts';

const head = `# The commands

This page is made from the help of the commands (\`npm run pages\`). \`gavah --lang fa --help\` gives the same in Persian. In a checkout, write \`npx gavah\`.
`;

/** The whole page: the overview, then each command in the order of the overview. */
export function cliPage(): string {
  const sections = commands.map(
    (command) =>
      `\n## ${command.name}\n\n${command.summary.en}\n\n${fenced(helpOf(command, 'en'))}`,
  );
  return `${head}\n${fenced(helpOfAll(commands, 'en'))}${sections.join('')}`;
}

function fenced(text: string): string {
  return `\`\`\`text\n${text.trimEnd()}\n\`\`\`\n`;
}

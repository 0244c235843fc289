// The API's description as one page for people: every route with what it takes
// and what it gives. Nothing in it comes from an archive.
import type { Json } from '../base/json.ts';
import { type Operation, operationsOf } from './operations.ts';

/** The page, from an OpenAPI document. */
export function docsPage(document: object): string {
  const operations = operationsOf(document);
  const subjects = Map.groupBy(operations, ({ subject }) => subject);
  const sections = [...subjects].map(
    ([subject, all]) =>
      `<section><h2>${escapeHtml(subject)}</h2>${all.map(article).join('')}</section>`,
  );
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Gavah API</title>
<link rel="stylesheet" href="/api/docs.css">
</head>
<body>
<h1>Gavah API</h1>
<p>The same as <a href="/api/openapi.json">openapi.json</a> (OpenAPI 3.1).</p>
${sections.join('\n')}
</body>
</html>
`;
}

/** What a route needs, in a sentence. */
export const says: Readonly<Record<string, string>> = {
  open: 'Needs no session.',
  read: 'Needs a session of any level.',
  whole: 'Needs a session of the level protected.',
  write: 'Needs a session of the level protected, and an archive that can be written here.',
};

function article({ method, path, summary, needs, parameters, body, answers }: Operation): string {
  const rows = parameters.map(({ name, place, isRequired, schema }) => {
    const need = isRequired ? 'required' : '';
    return `<tr><td><code>${escapeHtml(name)}</code></td><td>${escapeHtml(place)}</td><td>${need}</td><td>${code(schema)}</td></tr>`;
  });
  const given = answers.map(
    ({ status, description, schema }) =>
      `<li>${escapeHtml(status)} ${escapeHtml(description)}${fold('shape', schema)}</li>`,
  );
  return `<article>
<h3><b>${method}</b> <code>${escapeHtml(path)}</code></h3>
<p>${escapeHtml(summary)} ${says[needs] ?? ''}</p>
${rows.length === 0 ? '' : `<table><tbody>${rows.join('')}</tbody></table>`}
${fold('body', body)}
<ul>${given.join('')}</ul>
</article>`;
}

function fold(title: string, schema: Json): string {
  if (schema === null) return '';
  const text = escapeHtml(JSON.stringify(schema, null, 2));
  return `<details><summary>${title}</summary><pre>${text}</pre></details>`;
}

function code(schema: Json): string {
  return `<code>${escapeHtml(JSON.stringify(schema))}</code>`;
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}

export const docsStyle = `:root { color-scheme: light dark; font: 1rem/1.5 system-ui, sans-serif; }
body { max-width: 60rem; margin: 2rem auto; padding: 0 1rem; }
h2 { margin-top: 3rem; text-transform: capitalize; }
article { border-top: 1px solid; padding: .5rem 0; }
h3 { margin: .5rem 0; font-weight: 400; }
table { border-collapse: collapse; }
td { padding: .1rem 1rem .1rem 0; vertical-align: top; overflow-wrap: anywhere; }
pre { max-height: 30rem; overflow: auto; font-size: .8rem; }
`;

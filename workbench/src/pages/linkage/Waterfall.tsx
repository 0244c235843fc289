// The weight of a pair as a waterfall: every part begins where the one before ended, and the
// last ends at the weight. The same figures stand in a table for those who do not see bars.
import type { Proposal } from '../../../../src/server/shapes/linkage.ts';
import { writeFraction } from '../../language.ts';
import { Bdi } from '../../parts/Bdi.tsx';
import { useLanguage, useWords } from '../../words.ts';

type Part = Proposal['parts'][number];
type Props = { readonly parts: readonly Part[]; readonly weight: number };

export function Waterfall({ parts, weight }: Props) {
  const t = useWords('linkage');
  const language = useLanguage();
  const bars = barsOf(parts).filter(({ part }) => says(part));
  const [low, high] = [
    Math.min(0, ...bars.map(({ from, to }) => Math.min(from, to))),
    Math.max(0, ...bars.map(({ from, to }) => Math.max(from, to))),
  ];
  const share = (bits: number) => ((bits - low) / (high - low || 1)) * 100;
  const bits = (value: number) => writeFraction(value, 1, language, { signDisplay: 'exceptZero' });
  return (
    <table className="waterfall">
      <caption className="only-read-aloud">{t('waterfall')}</caption>
      <tbody>
        {bars.map(({ part, from, to }) => (
          <tr key={`${part.name} ${part.level}`}>
            <th scope="row">
              <Bdi>{part.nameWords[language]}</Bdi>
              {part.levelWords[language] !== part.nameWords[language] && (
                <span className="tiny soft">
                  <Bdi>{part.levelWords[language]}</Bdi>
                </span>
              )}
            </th>
            <td className="waterfall-values small">
              {part.values[0] !== '' && (
                <>
                  <p>
                    <Bdi>{part.values[0]}</Bdi>
                  </p>
                  <p>
                    <Bdi>{part.values[1]}</Bdi>
                  </p>
                </>
              )}
            </td>
            <td className="waterfall-track" aria-hidden="true">
              <span
                className="waterfall-bar"
                data-tone={part.weight < 0 ? 'against' : 'for'}
                style={{
                  insetInlineStart: `${share(Math.min(from, to))}%`,
                  inlineSize: `${Math.max(0.6, Math.abs(share(to) - share(from)))}%`,
                }}
              />
            </td>
            <td className="waterfall-bits">{bits(part.weight)}</td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row" colSpan={3}>
            {t('sum')}
          </th>
          <td className="waterfall-bits">{bits(weight)}</td>
        </tr>
      </tfoot>
    </table>
  );
}

/** What neither person has says nothing, nor do the other names of who has no more than one. */
function says({ name, level, weight, values: [a, b] }: Part): boolean {
  if (Math.abs(weight) >= 0.05) return true;
  return (a !== '' || b !== '') && !(name === 'other names' && level === 'missing');
}

function barsOf(parts: readonly Part[]) {
  let at = 0;
  return parts.map((part) => {
    const from = at;
    at += part.weight;
    return { part, from, to: at };
  });
}

// The codes of shared lists that stand beside a predicate and its value, and how near they are;
// fetched when somebody asks for them.
import { useQuery } from '@tanstack/react-query';
import type { Concordance, ConcordanceWord } from '../../../../src/format/concordance.ts';
import type { Term } from '../../answers.ts';
import { Bdi } from '../../parts/Bdi.tsx';
import { answer } from '../../queries.ts';
import { useLanguage, useWords } from '../../words.ts';

const codes = { ...answer<Concordance>('/vocabulary/concordance'), staleTime: 300_000 };

export function TermCodes({ of }: { readonly of: readonly (Term | undefined)[] }) {
  const { data } = useQuery(codes);
  const t = useWords('record');
  const language = useLanguage();
  if (data === undefined) return null;
  const wordOf = ({ term, type }: Term) =>
    data.words.find((one) => one.word === term && one.type === type);
  return (
    <div className="small stack close">
      {of.map((term) => {
        if (term === undefined) return null;
        const word = wordOf(term);
        return (
          <section key={term.term}>
            <p className="soft">{term.label[language]}</p>
            {word === undefined ? <p>{t('codes-none')}</p> : <Matches word={word} in={data} />}
          </section>
        );
      })}
      <p className="tiny soft">{data.scheme.name[language]}</p>
    </div>
  );
}

function Matches({ word, in: all }: { readonly word: ConcordanceWord; readonly in: Concordance }) {
  const language = useLanguage();
  const remark = (id: string | null | undefined) =>
    all.remarks.find((one) => one.remark === id)?.words[language] ?? '';
  if (word.remark !== null) return <p>{remark(word.remark)}</p>;
  const presumed = new Set(
    word.matches.map(({ list }) => all.lists.find((one) => one.list === list)?.presumes),
  );
  return (
    <>
      <ul>
        {word.matches.map(({ list, code, name, relation, remark: id }) => {
          const listName = all.lists.find((one) => one.list === list)?.name;
          const near = all.relations.find((one) => one.relation === relation);
          return (
            <li key={`${list} ${code}`}>
              <Bdi lang="en">{[list, code, name ?? listName].filter(Boolean).join(' · ')}</Bdi>
              {' — '}
              {near?.label[language]} <span className="soft">{remark(id)}</span>
            </li>
          );
        })}
      </ul>
      <p className="tiny soft">{[...presumed].map(remark).join(' ')}</p>
    </>
  );
}

// A number that leads to the list behind it.
import './figure.css';
import { Link, type LinkProps } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { writeNumber } from '../language.ts';
import { useLanguage } from '../words.ts';

type Props = {
  readonly value: number;
  readonly label: string;
  readonly note?: ReactNode;
  readonly tone?: 'contested' | 'differing' | 'denied';
  readonly link: Pick<LinkProps, 'to' | 'params' | 'search'>;
};

export function Figure({ value, label, note, tone, link }: Props) {
  const language = useLanguage();
  return (
    <Link {...link} className="figure" data-tone={tone}>
      <span className="figure-value">{writeNumber(value, language)}</span>
      <span className="figure-label">{label}</span>
      {note !== undefined && <span className="figure-note">{note}</span>}
    </Link>
  );
}

// What every list offers: to be kept as a view, and to be downloaded whole.
import { apiPath, type Query } from '../api.ts';
import { buttonClass } from './Button.tsx';
import './button.css';
import { useWords } from '../words.ts';
import { Icon } from './Icon.tsx';
import { SavedViews } from './SavedViews.tsx';

export function ListActions({ csv, query }: { readonly csv: string; readonly query: Query }) {
  const t = useWords('parts');
  return (
    <>
      <SavedViews />

      <a className={buttonClass()} href={apiPath(csv, query)} download>
        <Icon name="download" />
        {t('download-csv')}
      </a>
    </>
  );
}

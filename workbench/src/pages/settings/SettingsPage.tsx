// How this browser shows things, who is signed in, links for others, and what is kept here.
import './settings.css';
import { PageHeader } from '../../parts/PageHeader.tsx';
import { useWords } from '../../words.ts';
import { About } from './About.tsx';
import { KeptViews } from './KeptViews.tsx';
import { Looks } from './Looks.tsx';
import { SignedIn } from './SignedIn.tsx';

export function SettingsPage() {
  const t = useWords('settings');
  return (
    <div className="page settings">
      <PageHeader title={t('title')} words={t('lead')} />
      <Looks />
      <SignedIn />
      <KeptViews />
      <About />
    </div>
  );
}

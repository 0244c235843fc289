// All that is probable enough at once, in the reader's name; and taking such a batch back.
import { useState } from 'react';
import type { Linkage } from '../../../../src/server/shapes/linkage.ts';
import { post } from '../../api.ts';
import { Button } from '../../parts/Button.tsx';
import { ReasonDialog } from '../../parts/ReasonDialog.tsx';
import { useRefresh, useSession } from '../../queries.ts';
import { useWords } from '../../words.ts';

const above = 0.99;

export function Batch({ linkage }: { readonly linkage: Linkage }) {
  const t = useWords('linkage');
  const session = useSession();
  const refresh = useRefresh();
  const [asked, setAsked] = useState<'accept' | 'undo' | null>(null);
  const { run, sure, ofRun } = linkage;
  if (session?.canWrite !== true || run === null || (sure === 0 && ofRun === 0)) return null;
  return (
    <section className="stack" aria-labelledby="linkage-batch">
      <h2 id="linkage-batch">{t('batch')}</h2>
      <p className="soft">{t('batch-words')}</p>
      <div className="row">
        {sure > 0 && (
          <Button onPress={() => setAsked('accept')}>{t('accept', { count: sure })}</Button>
        )}
        {ofRun > 0 && (
          <Button look="grave" icon="undo" onPress={() => setAsked('undo')}>
            {t('undo', { count: ofRun })}
          </Button>
        )}
      </div>
      <ReasonDialog
        isOpen={asked === 'accept'}
        onClose={() => setAsked(null)}
        title={t('accept', { count: sure })}
        words={t('accept-words')}
        act={t('accept-act')}
        run={async (reason) => {
          await post('/linkage/acceptances', { above, reason });
          await refresh();
        }}
      />
      <ReasonDialog
        isOpen={asked === 'undo'}
        onClose={() => setAsked(null)}
        title={t('undo', { count: ofRun })}
        words={t('undo-words')}
        act={t('undo-act')}
        run={async (reason) => {
          await post(`/linkage/runs/${run}/withdrawal`, { reason });
          await refresh();
        }}
      />
    </section>
  );
}

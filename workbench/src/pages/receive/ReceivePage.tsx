// Receiving files and folders: gathered, said from whom, sent, and accounted for.
import './receive.css';
import { Link } from '@tanstack/react-router';
import { Button } from '../../parts/Button.tsx';
import { EmptyState } from '../../parts/EmptyState.tsx';
import { PageHeader } from '../../parts/PageHeader.tsx';
import { ProblemNote } from '../../parts/ProblemNote.tsx';
import { ProgressBar } from '../../parts/ProgressBar.tsx';
import { useSession } from '../../queries.ts';
import { useWords } from '../../words.ts';
import { DropPlace } from './DropPlace.tsx';
import { ReceiptForm } from './ReceiptForm.tsx';
import { ReceiptJob } from './ReceiptJob.tsx';
import { UnreadFiles } from './UnreadFiles.tsx';
import { useReceipt } from './use-receipt.ts';

export function ReceivePage() {
  const t = useWords('receive');
  const session = useSession();
  const canReceive = session?.canWrite === true && session.level === 'protected';
  return (
    <div className="page receive">
      <PageHeader
        title={t('title')}
        words={t('lead')}
        above={
          <Link to="/items" className="small">
            {t('all-items')}
          </Link>
        }
      />
      {canReceive ? (
        <Receipt />
      ) : (
        <EmptyState icon="lock" title={t('cannot')}>
          {t('cannot-do')}
        </EmptyState>
      )}
    </div>
  );
}

function Receipt() {
  const t = useWords('receive');
  const { files, step, add, begin, again, clear, stop } = useReceipt();
  if (step.kind === 'receiving') {
    return (
      <div className="stack">
        {step.unread.length > 0 && <UnreadFiles files={step.unread} />}
        {step.jobs.map((id) => (
          <ReceiptJob key={id} id={id} />
        ))}
        <div>
          <Button icon="plus" onPress={again}>
            {t('more')}
          </Button>
        </div>
      </div>
    );
  }
  const isSending = step.kind === 'sending';
  return (
    <div className="stack">
      {isSending && (
        <ProgressBar
          label={t('sending')}
          done={Math.round(step.done / 1000)}
          total={Math.round(step.total / 1000)}
          onCancel={stop}
        />
      )}
      {step.kind === 'broken' && <ProblemNote error={step.error} todo={t('broken-do')} />}
      <div className="receive-parts" hidden={isSending}>
        <DropPlace files={files} onFiles={add} onClear={clear} />
        <ReceiptForm
          canBegin={files.length > 0 && !isSending}
          onBegin={(about) => void begin(about)}
        />
      </div>
    </div>
  );
}

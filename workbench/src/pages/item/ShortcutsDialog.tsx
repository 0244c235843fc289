// The keys of this page, and whether single letters act at all.
import { Checkbox } from '../../parts/Choice.tsx';
import { Dialog } from '../../parts/Dialog.tsx';
import { useWords } from '../../words.ts';
import { setShortcuts, useShortcutsOn } from './shortcuts.ts';

const keys = [
  ['n', 'new'],
  ['j', 'next'],
  ['k', 'previous'],
  ['e', 'correct'],
  ['w', 'withdraw'],
  ['Ctrl z', 'undo'],
  ['Ctrl ↵', 'save'],
  ['Ctrl ⇧ ↵', 'save-go-on'],
  ['Esc', 'put-away'],
  ['Ctrl k', 'search'],
  ['?', 'shortcuts'],
] as const;

export function ShortcutsDialog({
  isOpen,
  onClose,
}: {
  readonly isOpen: boolean;
  readonly onClose: () => void;
}) {
  const t = useWords('item');
  const isOn = useShortcutsOn();
  return (
    <Dialog isOpen={isOpen} onClose={onClose} title={t('shortcuts')}>
      <dl className="item-keys">
        {keys.map(([key, what]) => (
          <div key={what}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{t(`key.${what}`)}</dd>
          </div>
        ))}
      </dl>
      <Checkbox isSelected={isOn} onChange={setShortcuts}>
        {t('single-keys')}
      </Checkbox>
    </Dialog>
  );
}

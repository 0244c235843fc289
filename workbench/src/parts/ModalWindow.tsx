// What dialogs and drawers are: the browser's own window above the page, with a title and a
// way out. The page beneath waits, and the focus comes back to where it was.
import './dialog.css';
import { type ReactNode, useId, useLayoutEffect, useRef } from 'react';
import { createPortal } from 'react-dom';
import { useWords } from '../words.ts';
import { IconButton } from './IconButton.tsx';

export type WindowProps = {
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly title: string;
  readonly children: ReactNode;
};

type Props = WindowProps & { readonly className: string };

export function ModalWindow({ isOpen, onClose, title, children, className }: Props) {
  const t = useWords('parts');
  const titled = useId();
  if (!isOpen) return null;
  return (
    <Veil className={className} onClose={onClose} labelledBy={titled}>
      <div className="dialog-inside">
        <header className="dialog-header">
          <h2 id={titled}>{title}</h2>
          <IconButton icon="close" label={t('close')} onPress={onClose} />
        </header>
        {children}
      </div>
    </Veil>
  );
}

type VeilProps = {
  readonly className: string;
  readonly onClose: () => void;
  readonly labelledBy?: string;
  readonly label?: string;
  readonly children: ReactNode;
};

/** The window alone; open as long as it is there. Escape and a press beside it close it. */
export function Veil({ className, onClose, labelledBy, label, children }: VeilProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    const { current } = dialog;
    current?.showModal();
    current?.focus();
    return () => current?.close();
  }, []);
  // At the end of the document, so that nothing of what it was opened from lends it its look.
  return createPortal(
    <dialog
      ref={dialog}
      className={className}
      tabIndex={-1}
      aria-labelledby={labelledBy}
      aria-label={label}
      onCancel={(event) => {
        if (event.target !== event.currentTarget) return;
        event.preventDefault();
        onClose();
      }}
      // A browser may close it all the same, where Escape is pressed twice.
      onClose={({ currentTarget }) => currentTarget.isConnected && onClose()}
      onPointerDown={(event) => event.target === event.currentTarget && onClose()}
    >
      {children}
    </dialog>,
    document.body,
  );
}

// What dialogs and drawers are: a window above the page, with a title and a way out. The
// page beneath waits.
import './dialog.css';
import type { ReactNode } from 'react';
import { Dialog as AriaDialog } from 'react-aria-components/Dialog';
import { Heading } from 'react-aria-components/Heading';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import { useWords } from '../words.ts';
import { IconButton } from './IconButton.tsx';

export type WindowProps = {
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly title: string;
  readonly children: ReactNode;
};

export function ModalWindow({
  isOpen,
  onClose,
  title,
  children,
  className,
}: WindowProps & { readonly className: string }) {
  const t = useWords('parts');
  return (
    <ModalOverlay
      className="veil"
      isOpen={isOpen}
      onOpenChange={(open) => open || onClose()}
      isDismissable
    >
      <Modal className={className}>
        <AriaDialog className="dialog-inside">
          <header className="dialog-header">
            <Heading slot="title" level={2}>
              {title}
            </Heading>
            <IconButton icon="close" label={t('close')} onPress={onClose} />
          </header>
          {children}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}

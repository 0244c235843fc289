// A window in the middle of the page.
import type { ReactNode } from 'react';
import { ModalWindow, type WindowProps } from './ModalWindow.tsx';

export function Dialog({ wide = false, ...props }: WindowProps & { readonly wide?: boolean }) {
  return <ModalWindow className={wide ? 'dialog wide' : 'dialog'} {...props} />;
}

/** The buttons at a dialog's end; the one that does what the dialog is for comes last. */
export function DialogActions({ children }: { readonly children: ReactNode }) {
  return <div className="dialog-actions">{children}</div>;
}

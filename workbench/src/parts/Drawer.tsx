// A panel that comes in from the side on narrow screens.
import { ModalWindow, type WindowProps } from './ModalWindow.tsx';

export function Drawer(props: WindowProps) {
  return <ModalWindow className="drawer" {...props} />;
}

// A value of the archive in our text: kept apart for direction, whatever script it is in.
import type { ReactNode } from 'react';

export function Bdi({
  lang,
  children,
}: {
  readonly lang?: string | undefined;
  readonly children: ReactNode;
}) {
  return (
    <bdi lang={lang} dir="auto">
      {children}
    </bdi>
  );
}

// The way of a receipt: files are gathered, sent, received as items, and read.
import { useCallback, useRef, useState } from 'react';
import type { Job, Upload } from '../../../../src/server/shapes/work.ts';
import { post } from '../../api.ts';
import type { Dropped } from './dropped-files.ts';
import type { About } from './ReceiptForm.tsx';
import { sendFiles } from './send-files.ts';

export type Step =
  | { readonly kind: 'gathering' }
  | { readonly kind: 'sending'; readonly done: number; readonly total: number }
  | { readonly kind: 'broken'; readonly error: unknown }
  | {
      readonly kind: 'receiving';
      readonly jobs: readonly string[];
      /** Files that could not be read any more, and were not sent. */
      readonly unread: readonly Dropped[];
    };

/** No more uploads than this are received in one request. */
const mostInOne = 10_000;

export function useReceipt() {
  const [files, setFiles] = useState<readonly Dropped[]>([]);
  const [step, setStep] = useState<Step>({ kind: 'gathering' });
  const sent = useRef(new Map<Dropped, Upload>());
  const cancel = useRef<AbortController | null>(null);

  const add = useCallback((more: readonly Dropped[]) => {
    setFiles((before) => {
      const known = new Set(before.map(keyOf));
      return [...before, ...more.filter((file) => !known.has(keyOf(file)))];
    });
  }, []);

  const begin = useCallback(
    async (about: About) => {
      const total = files.reduce((sum, { file }) => sum + file.size, 0);
      const controller = new AbortController();
      cancel.current = controller;
      let done = [...sent.current.values()].reduce((sum, { received }) => sum + received, 0);
      setStep({ kind: 'sending', done, total });
      const unread: Dropped[] = [];
      try {
        await sendFiles(files, sent.current, {
          signal: controller.signal,
          onBytes: (count) => {
            done += count;
            setStep({ kind: 'sending', done, total });
          },
          onUnread: (file) => unread.push(file),
        });
        const jobs = await receive(files, sent.current, about);
        setStep({ kind: 'receiving', jobs, unread });
      } catch (error) {
        setStep(controller.signal.aborted ? { kind: 'gathering' } : { kind: 'broken', error });
      }
    },
    [files],
  );

  const again = useCallback(() => {
    sent.current = new Map();
    setFiles([]);
    setStep({ kind: 'gathering' });
  }, []);

  return {
    files,
    step,
    add,
    begin,
    again,
    clear: useCallback(() => setFiles([]), []),
    stop: useCallback(() => cancel.current?.abort(), []),
  };
}

/** One file dropped twice is one file. */
function keyOf({ file, path }: Dropped): string {
  return JSON.stringify([path, file.size, file.lastModified]);
}

async function receive(
  files: readonly Dropped[],
  sent: ReadonlyMap<Dropped, Upload>,
  about: About,
): Promise<string[]> {
  const uploads = files.flatMap((file) => sent.get(file)?.id ?? []);
  const jobs: string[] = [];
  for (let at = 0; at < uploads.length; at += mostInOne) {
    const part = uploads.slice(at, at + mostInOne);
    const body = { ...about, ...whatIsSaid(about), uploads: part };
    jobs.push((await post<Job>('/receipts', body)).id);
  }
  return jobs;
}

/** What was left empty says nothing. */
function whatIsSaid(about: About) {
  const said = (text: string) => (text.trim() === '' ? null : text.trim());
  const { note, method, collectedAt, relevance, risk } = about;
  return {
    note: said(note),
    method: said(method),
    collectedAt: said(collectedAt),
    relevance: said(relevance),
    risk: said(risk),
  };
}

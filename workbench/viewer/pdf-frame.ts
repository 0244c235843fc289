// The page inside the frame: pdf.js and nothing else, without a worker, because the
// frame is itself apart. It runs no script of a document, follows no link, and has
// no network: what pdf.js needs besides the document it asks of the workbench.
import * as pdf from 'pdfjs-dist';
import * as pdfWorker from 'pdfjs-dist/build/pdf.worker.mjs';
import type { FromFrame, ToFrame } from './messages.ts';

Object.assign(globalThis, { pdfjsWorker: pdfWorker });

type Waiting = (bytes: ArrayBuffer | null) => void;

let port: MessagePort;
let count = 0;
const waiting = new Map<number, Waiting>();

function tell(message: FromFrame, moved: Transferable[] = []): void {
  port.postMessage(message, moved);
}

const folders: { readonly [kind: string]: string } = {
  cMapUrl: 'cmaps/',
  standardFontDataUrl: 'standard_fonts/',
  wasmUrl: 'wasm/',
};

/** Has the workbench fetch what comes with pdf.js. */
class AskedData {
  fetch({ kind, filename }: { kind: string; filename: string }): Promise<Uint8Array> {
    count += 1;
    const id = count;
    const data = new Promise<Uint8Array>((done, fail) => {
      waiting.set(id, (bytes) =>
        bytes === null ? fail(new Error(filename)) : done(new Uint8Array(bytes)),
      );
    });
    tell({ kind: 'need', id, file: `${folders[kind] ?? ''}${filename}` });
    return data;
  }
}

let opened: Promise<pdf.PDFDocumentProxy> | undefined;

async function open(bytes: ArrayBuffer): Promise<void> {
  try {
    opened = pdf.getDocument({
      data: new Uint8Array(bytes),
      BinaryDataFactory: AskedData,
      cMapUrl: 'cmaps/',
      standardFontDataUrl: 'standard_fonts/',
      wasmUrl: 'wasm/',
      useWorkerFetch: false,
      disableWorkerRendering: true,
      isOffscreenCanvasSupported: false,
      useSystemFonts: false,
      enableXfa: false,
      verbosity: 0,
    } as Parameters<typeof pdf.getDocument>[0]).promise;
    const document = await opened;
    const { width, height } = (await document.getPage(1)).getViewport({ scale: 1 });
    tell({ kind: 'opened', pages: document.numPages, first: { width, height } });
  } catch (error) {
    const isLocked = error instanceof Error && error.name === 'PasswordException';
    tell({ kind: 'failed', why: isLocked ? 'encrypted' : 'damaged' });
  }
}

async function draw(id: number, number: number, scale: number): Promise<void> {
  try {
    const page = await (await opened)?.getPage(number);
    if (page === undefined) throw new Error('no document');
    const viewport = page.getViewport({ scale });
    const { width, height } = page.getViewport({ scale: 1 });
    const canvas = document.createElement('canvas');
    canvas.width = Math.ceil(viewport.width);
    canvas.height = Math.ceil(viewport.height);
    const annotationMode = pdf.AnnotationMode.ENABLE;
    // For a screen it would wait for frames, which what is not seen does not get.
    await page.render({ canvas, viewport, annotationMode, intent: 'print' }).promise;
    page.cleanup();
    const picture = await createImageBitmap(canvas);
    tell({ kind: 'drawn', id, picture, size: { width, height } }, [picture]);
  } catch {
    tell({ kind: 'not-drawn', id });
  }
}

// Pages are drawn one after the other: two at once only make both late.
let drawing: Promise<void> = Promise.resolve();

function take(message: ToFrame): void {
  if (message.kind === 'open') void open(message.bytes);
  else if (message.kind === 'draw') {
    drawing = drawing.then(() => draw(message.id, message.page, message.scale));
  } else {
    waiting.get(message.id)?.(message.bytes);
    waiting.delete(message.id);
  }
}

// The workbench sends one end of a channel, once; nobody else can, for the frame is shown by it alone.
window.addEventListener(
  'message',
  (event) => {
    const [given] = event.ports;
    if (given === undefined || event.source !== window.parent) return;
    port = given;
    port.onmessage = ({ data }: MessageEvent<ToFrame>) => take(data);
    tell({ kind: 'ready' });
  },
  { once: true },
);

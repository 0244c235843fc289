// The workbench's end of the frame that draws PDF: hands the bytes in, asks for
// pages, and fetches for pdf.js what comes with it and nothing else.
import { dataFile, type FromFrame, type PageSize, type ToFrame } from '../../viewer/messages.ts';

export type Drawn = { readonly picture: ImageBitmap; readonly size: PageSize };
export type Opened = { readonly pages: number; readonly first: PageSize };

/** Why a document cannot be shown. */
export class NotShown extends Error {
  readonly why: 'encrypted' | 'damaged';

  constructor(why: 'encrypted' | 'damaged') {
    super(why);
    this.why = why;
  }
}

type Settle<T> = { readonly done: (value: T) => void; readonly fail: (error: Error) => void };

export class PdfLink {
  readonly #port: MessagePort;
  readonly #far: MessagePort;
  readonly #bytes: ArrayBuffer;
  readonly #opened = Promise.withResolvers<Opened>();
  readonly #drawing = new Map<number, Settle<Drawn>>();
  #count = 0;

  /** @param bytes are the frame's from now on. */
  constructor(bytes: ArrayBuffer) {
    const { port1, port2 } = new MessageChannel();
    this.#port = port1;
    this.#far = port2;
    this.#bytes = bytes;
    this.#port.onmessage = ({ data }: MessageEvent<FromFrame>) => this.#take(data);
  }

  /** To be called when the frame has loaded; its origin is its own, so that no other can be named. */
  connect(frame: HTMLIFrameElement): void {
    frame.contentWindow?.postMessage('gavah', '*', [this.#far]);
  }

  /** @throws NotShown */
  get opened(): Promise<Opened> {
    return this.#opened.promise;
  }

  /** The picture of a page. @throws Error where it cannot be drawn. */
  draw(page: number, scale: number): Promise<Drawn> {
    this.#count += 1;
    const id = this.#count;
    const { promise, resolve: done, reject: fail } = Promise.withResolvers<Drawn>();
    this.#drawing.set(id, { done, fail });
    this.#tell({ kind: 'draw', id, page, scale });
    return promise;
  }

  close(): void {
    this.#port.close();
  }

  #take(message: FromFrame): void {
    if (message.kind === 'ready') this.#tell({ kind: 'open', bytes: this.#bytes }, [this.#bytes]);
    else if (message.kind === 'opened') this.#opened.resolve(message);
    else if (message.kind === 'failed') this.#opened.reject(new NotShown(message.why));
    else if (message.kind === 'need') void this.#fetchFor(message.id, message.file);
    else {
      const settle = this.#drawing.get(message.id);
      this.#drawing.delete(message.id);
      if (message.kind === 'drawn') settle?.done(message);
      else settle?.fail(new Error('not drawn'));
    }
  }

  async #fetchFor(id: number, file: string): Promise<void> {
    const bytes = await fetchData(file);
    this.#tell({ kind: 'data', id, bytes }, bytes === null ? [] : [bytes]);
  }

  #tell(message: ToFrame, moved: Transferable[] = []): void {
    this.#port.postMessage(message, moved);
  }
}

async function fetchData(file: string): Promise<ArrayBuffer | null> {
  if (!dataFile.test(file)) return null;
  try {
    const response = await fetch(`/viewer/files/${file}`);
    return response.ok ? await response.arrayBuffer() : null;
  } catch {
    return null;
  }
}

// What the main thread and the database's thread say to each other.

/** What a thread begins with: the folder of its data, PostgreSQL as the process compiled it, and whether there is little to do. */
export type WorkerBegin = {
  readonly folder: string;
  readonly postgres: object;
  readonly isBrief: boolean;
};

export type WorkerRequest =
  | {
      readonly id: number;
      readonly what: 'query';
      readonly sql: string;
      readonly parameters: readonly unknown[];
    }
  | {
      readonly id: number;
      readonly what: 'copy';
      readonly sql: string;
      readonly lines: Uint8Array<ArrayBuffer>;
    }
  | { readonly id: number; readonly what: 'close' };

export type WorkerReply = {
  readonly id: number;
  readonly rows: unknown[];
  readonly rowCount: number;
  /** What went wrong, in PostgreSQL's words. */
  readonly error?: string;
};

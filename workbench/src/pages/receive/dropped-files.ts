// The files that are dropped or chosen, with the folders that they lie in: a
// folder's structure is part of what is received.

export type Dropped = {
  readonly file: File;
  /** Relative to what was dropped, with `/` between its parts. */
  readonly path: string;
};

/** Everything that was dropped, folders with all that is in them. */
export async function filesIn(transfer: DataTransfer): Promise<Dropped[]> {
  // The list of items ends with the event; the entries must be taken before the first wait.
  const entries = [...transfer.items].flatMap((item) => item.webkitGetAsEntry() ?? []);
  const found = await Promise.all(entries.map(filesUnder));
  return found.flat();
}

export function filesChosen(files: FileList): Dropped[] {
  return [...files].map((file) => ({ file, path: file.webkitRelativePath || file.name }));
}

async function filesUnder(entry: FileSystemEntry): Promise<Dropped[]> {
  if (isFile(entry)) {
    const file = await new Promise<File>((done, fail) => entry.file(done, fail));
    return [{ file, path: entry.fullPath.replace(/^\//, '') }];
  }
  if (!isFolder(entry)) return [];
  const found: Dropped[][] = [];
  for (const inner of await allIn(entry.createReader())) found.push(await filesUnder(inner));
  return found.flat();
}

/** A reader gives a hundred at a time, and none at the end. */
async function allIn(reader: FileSystemDirectoryReader): Promise<FileSystemEntry[]> {
  const all: FileSystemEntry[] = [];
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((done, fail) =>
      reader.readEntries(done, fail),
    );
    if (some.length === 0) return all;
    all.push(...some);
  }
}

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile;
}

function isFolder(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory;
}

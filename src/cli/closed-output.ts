// Output that nobody reads any more, as of `gavah … | head`: it goes nowhere, and is no error.

/**
 * Lets what is written to a closed pipe go nowhere, so that the work goes on: a receipt whose
 * lines nobody reads any more still takes in every file.
 */
export function outliveReaders(): void {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error) => {
      if (!isClosedPipe(error)) throw error;
    });
  }
}

/** Whether an error of writing says that nobody reads any more. */
export function isClosedPipe(error: NodeJS.ErrnoException): boolean {
  return error.code === 'EPIPE';
}

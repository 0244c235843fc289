// A receipt: uploads become items, from whom and how said once for all of them.
import type { App } from '../app.ts';
import { receiveUploads } from '../incoming/receive-uploads.ts';
import { uploadsOf } from '../incoming/uploads-of.ts';
import type { Office } from '../office.ts';
import { JobShape, ReceiptRequestShape } from '../shapes/work.ts';

export function receiptRoutes(api: App, office: Office): void {
  const uploads = uploadsOf(office);
  api.post(
    '/receipts',
    {
      // Ten thousand ids of 32 characters fit in what any route takes.
      schema: { body: ReceiptRequestShape, response: { 202: JobShape } },
    },
    async (request, reply) => {
      for (const id of request.body.uploads) uploads.pathOfWhole(id);
      const job = office.jobs.start('receive', (work) =>
        receiveUploads({ office, uploads, request: request.body, work }),
      );
      return reply.code(202).send(job);
    },
  );
}

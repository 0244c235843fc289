// The whole archive to take away: what its checkpoint covers, without register/
// and local/, which are no evidence. It passes `gavah verify` as it is.
import { fileAnswer } from '../answers.ts';
import type { App } from '../app.ts';
import { contentsOf, readSnapshot } from '../download/contents.ts';
import { zipOf } from '../download/zip.ts';
import type { Office } from '../office.ts';

export function archiveZipRoutes(api: App, office: Office): void {
  api.get(
    '/archive.zip',
    {
      config: { access: 'whole', changes: 'anytime' },
      // Answering HEAD would mean to read the whole archive.
      exposeHeadRoute: false,
      schema: {
        summary: 'The whole archive, without register/ and local/',
        response: { 200: fileAnswer('application/zip', 'The archive as a ZIP file') },
      },
    },
    async (_request, reply) => {
      const { archive, vault } = office;
      const snapshot = await office.alone(() => readSnapshot(archive, vault));
      const folder = `gavah-${archive.current.meta.id.slice(0, 8)}`;
      reply.header('content-disposition', `attachment; filename="${folder}.zip"`);
      const zip = zipOf(contentsOf(snapshot), { folder, mtime: new Date(office.clock()) });
      return reply.type('application/zip').send(zip);
    },
  );
}

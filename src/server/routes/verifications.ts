// Running the verifier from the page. It needs no key and no lock, and may be run
// while others write; it looks at everything, so that its reader must be one who may.
import type { Finding, Statement } from '../../verify/finding.ts';
import { plainReport, writeReport, writeSentence } from '../../verify/report.ts';
import type { Report } from '../../verify/verify.ts';
import type { App } from '../app.ts';
import { checkArchive, verifyAsJob } from '../checks.ts';
import type { Office } from '../office.ts';
import { JobShape, type VerifyReport, VerifyRequestShape } from '../shapes/work.ts';

export function verificationRoutes(api: App, office: Office): void {
  api.post(
    '/verifications',
    {
      config: { access: 'whole' },
      schema: {
        summary: 'Runs the verifier over the archive and, if asked, records the outcome in the log',
        body: VerifyRequestShape,
        response: { 202: JobShape },
      },
    },
    async (request, reply) => {
      const { policy, record = false, ...rest } = request.body;
      const asked = { ...rest, ...(policy === null ? {} : { policy }) };
      const job = office.jobs.start('verify', async (work) => {
        if (!record) return inWords(await verifyAsJob({ folder: office.folder, ...asked }, work));
        const { report, entry } = await checkArchive(office, asked, work);
        return inWords(report, entry);
      });
      return reply.code(202).header('location', `/api/jobs/${job.id}`).send(job);
    },
  );
}

/** The report as the page shows it, in both languages. */
export function inWords(report: Report, recorded: string | null = null): VerifyReport {
  return {
    verdict: report.verdict,
    findings: report.findings.map(placed),
    notices: report.notes.map(placed),
    known: report.knownFromOutside.map(said),
    unknown: report.cannotKnow.map(said),
    text: { en: writeReport(report, 'en'), fa: writeReport(report, 'fa') },
    recorded,
    report: plainReport(report),
  };
}

function placed(finding: Finding): VerifyReport['findings'][number] {
  return { ...said(finding), ...finding.where };
}

function said(one: Finding | Statement): VerifyReport['unknown'][number] {
  return { code: one.code, words: { en: writeSentence(one, 'en'), fa: writeSentence(one, 'fa') } };
}

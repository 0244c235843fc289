// Running the verifier from the page. It needs no key and no lock, and may be run
// while others write; it looks at everything, so that its reader must be one who may.
import type { Finding, Statement } from '../../verify/finding.ts';
import { writeReport, writeSentence } from '../../verify/report.ts';
import type { Report } from '../../verify/verify.ts';
import type { App } from '../app.ts';
import type { JobWork } from '../jobs.ts';
import type { Office } from '../office.ts';
import { JobShape, type VerifyReport, VerifyRequestShape } from '../shapes/work.ts';
import { type Asked, verifyInThread } from '../verify-thread.ts';

const steps = {
  entries: { en: 'Checking entries', fa: 'وارسی مدخل‌ها' },
  objects: { en: 'Checking stored bytes', fa: 'وارسی بایت‌ها' },
} as const;

export function verificationRoutes(api: App, office: Office): void {
  api.post(
    '/verifications',
    {
      config: { access: 'whole' },
      schema: {
        summary: 'Runs the verifier over the archive',
        body: VerifyRequestShape,
        response: { 202: JobShape },
      },
    },
    async (request, reply) => {
      const { policy, ...rest } = request.body;
      const asked = { folder: office.folder, ...rest, ...(policy === null ? {} : { policy }) };
      const job = office.jobs.start('verify', (work) => verify(asked, work));
      return reply.code(202).header('location', `/api/jobs/${job.id}`).send(job);
    },
  );
}

async function verify(asked: Asked, { signal, step, progress }: JobWork): Promise<VerifyReport> {
  let last = '';
  const report = await verifyInThread(asked, {
    signal,
    onProgress: (at) => {
      if (at.step !== last) step(steps[at.step]);
      last = at.step;
      progress(at.done, at.total);
    },
  });
  return inWords(report);
}

/** The report as the page shows it, in both languages. */
export function inWords(report: Report): VerifyReport {
  return {
    verdict: report.verdict,
    findings: report.findings.map(placed),
    notices: report.notes.map(placed),
    known: report.knownFromOutside.map(said),
    unknown: report.cannotKnow.map(said),
    text: { en: writeReport(report, 'en'), fa: writeReport(report, 'fa') },
    report,
  };
}

function placed(finding: Finding): VerifyReport['findings'][number] {
  const { path, position } = finding.where;
  const where = path === null || position === null ? path : `${path} ${position}`;
  return { ...said(finding), where };
}

function said(one: Finding | Statement): VerifyReport['unknown'][number] {
  return { code: one.code, words: { en: writeSentence(one, 'en'), fa: writeSentence(one, 'fa') } };
}

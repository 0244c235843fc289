// Every route file, in the order of the API's description. A subject's routes
// are added here by one line.
import type { App, AppOptions } from './app.ts';
import type { Office } from './office.ts';
import { viewerFiles } from './pages/viewer.ts';
import { workbenchFiles } from './pages/workbench.ts';
import { archiveZipRoutes } from './routes/archive-zip.ts';
import { assessmentRoutes } from './routes/assessments.ts';
import { claimRoutes } from './routes/claims.ts';
import { clusterRoutes } from './routes/clusters.ts';
import { descriptionRoutes } from './routes/description.ts';
import { downloadRoutes } from './routes/downloads.ts';
import { entityRoutes } from './routes/entities.ts';
import { entryRoutes } from './routes/entries.ts';
import { gradeRoutes } from './routes/grades.ts';
import { importRoutes } from './routes/imports.ts';
import { itemRoutes } from './routes/items.ts';
import { jobRoutes } from './routes/jobs.ts';
import { judgementRoutes } from './routes/judgements.ts';
import { linkageRoutes } from './routes/linkage.ts';
import { overviewRoutes } from './routes/overview.ts';
import { pointRoutes } from './routes/points.ts';
import { readValueRoutes } from './routes/read-values.ts';
import { receiptRoutes } from './routes/receipts.ts';
import { recordRoutes } from './routes/records.ts';
import { searchRoutes } from './routes/search.ts';
import { sessionRoutes } from './routes/session.ts';
import { textRoutes } from './routes/text.ts';
import { uploadRoutes } from './routes/uploads.ts';
import { verificationRoutes } from './routes/verifications.ts';
import { savedViewRoutes } from './routes/views.ts';
import { vocabularyRoutes } from './routes/vocabulary.ts';
import { withdrawalRoutes } from './routes/withdrawals.ts';

type AddRoutes = (api: App, office: Office) => void;

/** What lies under /api: addresses are given without that prefix. */
export const apiRoutes: readonly AddRoutes[] = [
  descriptionRoutes,
  sessionRoutes,
  jobRoutes,
  verificationRoutes,
  entryRoutes,
  archiveZipRoutes,
  overviewRoutes,
  entityRoutes,
  claimRoutes,
  pointRoutes,
  judgementRoutes,
  clusterRoutes,
  searchRoutes,
  vocabularyRoutes,
  savedViewRoutes,
  downloadRoutes,
  itemRoutes,
  textRoutes,
  uploadRoutes,
  receiptRoutes,
  importRoutes,
  linkageRoutes,
  recordRoutes,
  withdrawalRoutes,
  assessmentRoutes,
  gradeRoutes,
  readValueRoutes,
];

/** What lies beside it: the workbench's files and the viewer's, which need no session. */
export const pageRoutes: readonly ((app: App, options: AppOptions) => void | Promise<void>)[] = [
  workbenchFiles,
  viewerFiles,
];

import { giveUpRun } from '@/lib/importers/runs/work/mutations';
import { buildNewsletterJob } from '@/lib/jobs/build-newsletter';
import { deliverWebhookJob } from '@/lib/jobs/deliver-webhook';
import { draftWireJob } from '@/lib/jobs/draft-wire';
import { fetchWireJob } from '@/lib/jobs/fetch-wire';
import { eraseAccountJob } from '@/lib/jobs/erase-account';
import { learnDecisionsJob } from '@/lib/jobs/learn-decisions';
import { mailNotificationsJob } from '@/lib/jobs/mail-notifications';
import { indexNameJob } from '@/lib/jobs/index-name';
import {
  claimJob,
  extendLease,
  failJob,
  finishJob,
  isLastTry,
  type ClaimedJob,
  type JobKind,
  type JobPayloads,
  type Lane,
} from '@/lib/jobs/queue';
import { exportSiteJob } from '@/lib/jobs/export-site';
import { makeRenditionsJob } from '@/lib/jobs/make-renditions';
import { pushNewsJob } from '@/lib/jobs/push-news';
import { rebuildRelatedJob } from '@/lib/jobs/rebuild-related';
import { rejectRecentJob } from '@/lib/jobs/reject-recent';
import { releasePendingJob, releaseStoryJob } from '@/lib/jobs/release-story';
import { relateStoryJob } from '@/lib/jobs/relate-story';
import { runImportJob } from '@/lib/jobs/run-import';
import { sendAccountLinkJob } from '@/lib/jobs/send-account-link';
import { sendAlertJob } from '@/lib/jobs/send-alert';
import { sendIssueJob } from '@/lib/jobs/send-issue';
import { sendMailJob } from '@/lib/jobs/send-mail';
import { tellNewsJob } from '@/lib/jobs/tell-news';
import { tellRefiledJob } from '@/lib/jobs/tell-refiled';
import { testIssueJob } from '@/lib/jobs/test-issue';
import { log } from '@/lib/log';

/** Which job it is, and whether it is given up when it fails once more. */
type Try = { id: number; isLastTry: boolean };
type Handlers = { [K in JobKind]: (payload: JobPayloads[K], job: Try) => Promise<void> };

const handlers: Handlers = {
  'send-mail': sendMailJob,
  'relate-story': relateStoryJob,
  'tell-news': tellNewsJob,
  'tell-refiled': tellRefiledJob,
  'rebuild-related': rebuildRelatedJob,
  'index-name': indexNameJob,
  'release-story': releaseStoryJob,
  'release-pending': releasePendingJob,
  'erase-account': eraseAccountJob,
  'draft-wire': draftWireJob,
  'fetch-wire': fetchWireJob,
  'deliver-webhook': deliverWebhookJob,
  'mail-notifications': mailNotificationsJob,
  'learn-decisions': learnDecisionsJob,
  'make-renditions': makeRenditionsJob,
  'run-import': runImportJob,
  'fetch-pictures': runImportJob,
  'export-site': exportSiteJob,
  'build-newsletter': buildNewsletterJob,
  'send-issue': sendIssueJob,
  'push-news': pushNewsJob,
  'send-alert': sendAlertJob,
  'test-issue': testIssueJob,
  'account-link': sendAccountLinkJob,
  'reject-recent': rejectRecentJob,
};

/**
 * Does every job that is due, of one lane or of all, one after the other, and begins none once `until` says so. Returns how
 * many it tried.
 */
export async function runDueJobs(
  lane?: Lane,
  { until = () => false }: { until?: () => boolean } = {},
): Promise<number> {
  let count = 0;
  const next = async () => (until() ? null : claimJob(lane, noteGivenUp));
  for (let job = await next(); job; job = await next()) {
    await runJob(job);
    count++;
  }
  return count;
}

/** An import says by itself that it is over, except when it took its worker along. */
async function noteGivenUp({ kind, payload }: ClaimedJob): Promise<void> {
  if (kind === 'run-import' || kind === 'fetch-pictures')
    await giveUpRun((payload as JobPayloads[typeof kind]).runId);
}

async function runJob(job: ClaimedJob): Promise<void> {
  const heartbeat = setInterval(() => void extendLease(job).catch(() => undefined), 10_000);
  try {
    const run = handlers[job.kind] as ((payload: unknown, job: Try) => Promise<void>) | undefined;
    if (!run) throw new Error(`no such kind of job: ${job.kind}`);
    await run(job.payload, { id: job.id, isLastTry: isLastTry(job) });
    await finishJob(job);
  } catch (error) {
    const { id, kind, failures } = job;
    log.error({ err: error, job: id, kind, failures: failures + 1 }, 'job failed');
    await failJob(job, error);
  } finally {
    clearInterval(heartbeat);
  }
}

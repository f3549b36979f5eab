import type { JobPayloads } from '@/lib/jobs/queue';
import { runImport } from '@/lib/importers/runs/work/mutations';

/** Does an import of the newsroom, or fetches the pictures of imports. Done twice it finds what is in already, and goes on. */
export async function runImportJob(
  { runId }: JobPayloads['run-import'],
  { isLastTry }: { isLastTry: boolean },
): Promise<void> {
  await runImport(runId, { isLastTry });
}

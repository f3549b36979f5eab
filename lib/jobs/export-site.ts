import { makeExport } from '@/lib/archive/desk/mutations';

/** Writes the whole publication into a file for whoever asked in the newsroom. */
export const exportSiteJob = (
  _payload: Record<string, never>,
  job: { id: number },
): Promise<void> => makeExport(job.id, new Date());

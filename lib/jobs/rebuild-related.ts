import { rebuildRelated } from '@/lib/related/mutations';
import type { JobPayloads } from '@/lib/jobs/queue';

/** Works out every list of related stories anew. Done twice it comes to the same lists. */
export async function rebuildRelatedJob(payload: JobPayloads['rebuild-related']): Promise<void> {
  await rebuildRelated(payload);
}

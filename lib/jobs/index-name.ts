import { indexName } from '@/lib/search/index/mutations';
import type { JobPayloads } from '@/lib/jobs/queue';

/** Has search find the stories of a topic or an author by the name that it has now. */
export const indexNameJob = (payload: JobPayloads['index-name']): Promise<void> =>
  indexName(payload);

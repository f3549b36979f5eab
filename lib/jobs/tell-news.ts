import { tellNews } from '@/lib/announce/mutations';
import type { JobPayloads } from '@/lib/jobs/queue';

/** Tells the feed hub and search engines of a change. */
export const tellNewsJob = (payload: JobPayloads['tell-news']): Promise<void> =>
  tellNews(payload, new Date());

import type { JobPayloads } from '@/lib/jobs/queue';
import { fetchWirePictures } from '@/lib/wire/pictures/mutations';

/** Fetches the pictures of a wire's item into the draft that was made of it. */
export const fetchWireJob = (payload: JobPayloads['fetch-wire']): Promise<void> =>
  fetchWirePictures(payload);

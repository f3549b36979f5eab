import type { JobPayloads } from '@/lib/jobs/queue';
import { makeSectionAlert } from '@/lib/push/alerts/mutations';

/** Tells those who follow its section of a story that has come out. Done twice it tells once. */
export const pushNewsJob = ({ storyId }: JobPayloads['push-news']): Promise<void> =>
  makeSectionAlert(storyId, new Date());

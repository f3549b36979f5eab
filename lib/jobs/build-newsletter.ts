import { buildDue } from '@/lib/newsletters/building/mutations';
import type { JobPayloads } from '@/lib/jobs/queue';

/** Builds the issue of a list whose moment has come. Done twice it finds that moment settled. */
export const buildNewsletterJob = ({
  newsletterId,
}: JobPayloads['build-newsletter']): Promise<void> => buildDue(newsletterId, new Date());

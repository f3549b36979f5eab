import { eraseAccount } from '@/lib/account/erasure/mutations';
import type { JobPayloads } from '@/lib/jobs/queue';

/**
 * Erases an account whose grace is over. A wish that was taken back, or asked for once more and not due yet, is left to
 * the job of that one; done twice it finds nobody. Its own row, which names the person, goes with the rest.
 */
export async function eraseAccountJob({ userId }: JobPayloads['erase-account']): Promise<void> {
  await eraseAccount(userId, new Date());
}

import type { JobPayloads } from '@/lib/jobs/queue';
import { draftByRule } from '@/lib/wire/draft/mutations';

/** Makes the draft that a rule of the wire asks for. */
export async function draftWireJob({ itemId }: JobPayloads['draft-wire']): Promise<void> {
  await draftByRule(itemId, new Date());
}

import { beforeEach, describe, expect, it } from 'vitest';
import { makeStory } from '@/prisma/factories';
import { resetDatabase } from '@/scripts/testing/database';
import { listScheduled } from '@/lib/newsroom/data';

beforeEach(() => resetDatabase());

describe('the desk', () => {
  it('lists what is to come, soonest first', async () => {
    const now = new Date('2026-06-01T12:00:00Z');
    for (const hour of ['18', '15', '09'])
      await makeStory({
        headline: `At ${hour}`,
        status: 'SCHEDULED',
        publishedAt: new Date(`2026-06-01T${hour}:00:00Z`),
      });
    expect((await listScheduled(now, {}, 5)).map(({ headline }) => headline)).toEqual([
      'At 15',
      'At 18',
    ]);
  });
});

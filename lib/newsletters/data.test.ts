import { beforeEach, expect, it } from 'vitest';
import { listTimedLetters } from '@/lib/newsletters/data';
import { makeNewsletter, makeSection } from '@/prisma/factories';
import { resetDatabase } from '@/scripts/testing/database';

beforeEach(() => resetDatabase());

it('lists what is built by itself, next one first, a section with those below it', async () => {
  const harbour = await makeSection({ slug: 'harbour' });
  await makeSection({ slug: 'ferries', parentId: harbour.id });
  const nextAt = new Date('2026-11-26T06:00:00Z');
  const sooner = new Date('2026-11-26T05:00:00Z');
  await makeNewsletter({ name: 'Morning', nextAt });
  await makeNewsletter({
    ...{ name: 'Quay', kind: 'SECTION', sectionId: harbour.id, nextAt: sooner },
  });
  await makeNewsletter({ name: 'Off', isActive: false });
  await makeNewsletter({ name: 'Flashes', kind: 'BREAKING' });
  expect(await listTimedLetters()).toEqual([
    { name: 'Quay', nextAt: sooner, sections: ['harbour', 'ferries'] },
    { name: 'Morning', nextAt, sections: null },
  ]);
});

import { beforeEach, expect, it } from 'vitest';
import { db } from '@/lib/db';
import { listOldAddresses } from '@/lib/static-copy/data';
import { makeStory } from '@/prisma/factories';
import { resetDatabase } from '@/scripts/testing/database';

beforeEach(() => resetDatabase());

it('knows what led elsewhere: redirects, and what stories and pages were called before', async () => {
  await makeStory({ slug: 'gale', formerSlugs: ['storm', '港'] });
  await makeStory({ kind: 'PAGE', slug: 'about-us', formerSlugs: ['about'] });
  const target = '/article/gale';
  await db.redirect.createMany({
    data: [
      { source: '/old/gale.htm', target },
      { source: '/old?id=7', target },
      { source: '/old/gone?id=8', target: '', status: 410 },
    ],
  });
  expect(await listOldAddresses()).toEqual([
    ...['/old/gale.htm', '/old?id=7', '/about', '/article/storm', '/article/%E6%B8%AF'],
  ]);
});

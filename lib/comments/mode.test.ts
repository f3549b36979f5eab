import { expect, it } from 'vitest';
import { threadMode } from '@/lib/comments/mode';

it.each([
  ['DEFAULT', 'PREMODERATED', 'PREMODERATED'],
  ['DEFAULT', 'CLOSED', 'CLOSED'],
  ['OPEN', 'PREMODERATED', 'OPEN'],
  ['OPEN', 'CLOSED', 'OPEN'],
  ['CLOSED', 'OPEN', 'CLOSED'],
] as const)('a story that says %s on a site that says %s is %s', (story, site, mode) => {
  expect(threadMode({ commentMode: story }, { commentMode: site })).toBe(mode);
});

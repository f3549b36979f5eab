import { expect, it } from 'vitest';
import { waitBeforeTry } from '@/components/admin/story-editor/back-off';

it('waits ever longer, at most a minute', () => {
  expect([1, 2, 3, 4, 5, 6, 7, 400].map(waitBeforeTry)).toEqual([
    2_000, 4_000, 8_000, 16_000, 32_000, 60_000, 60_000, 60_000,
  ]);
});

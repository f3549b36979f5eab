import { expect, it } from 'vitest';
import { z } from 'zod';
import { makeWindowId } from '@/components/admin/story-editor/window-id';

it('makes ids that the server takes, each another', () => {
  const ids = Array.from({ length: 200 }, makeWindowId);
  expect(ids.filter((id) => !z.uuid().safeParse(id).success)).toEqual([]);
  expect(new Set(ids).size).toBe(200);
});

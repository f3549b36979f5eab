import { expect, it } from 'vitest';
import { deskListPath } from '@/lib/newsroom/desk-list-path';

it.each([
  [{ page: 1 }, '/admin/articles'],
  [
    { status: 'draft' as const, q: 'north mole', page: 2 },
    '/admin/articles?status=draft&q=north+mole&page=2',
  ],
])('%j is at %s', (filter, path) => expect(deskListPath(filter)).toBe(path));

import { expect, it } from 'vitest';
import { openApi } from '@/lib/api/openapi';
import { apiRoutes } from '@/lib/moderation/api';
import { queueQuery } from '@/lib/moderation/queue/schema';

it('describes every filter of the queue, none of them required', () => {
  const site = { siteUrl: 'https://t.example', sessionCookie: 'session', version: '1.2.3' };
  const { paths } = openApi({ ...site, routes: [...apiRoutes] }) as {
    paths: Record<
      string,
      { get: { parameters: { name: string; required: boolean; schema: { type?: string } }[] } }
    >;
  };
  const [path] = Object.keys(paths).filter((one) => one.endsWith('/moderation/comments'));
  expect(
    paths[path!]!.get.parameters.map(({ name, required, schema }) => [name, required, schema.type]),
  ).toEqual([
    ...['status', 'sort', 'section', 'story'].map((name) => [name, false, 'string']),
    ['member', false, 'integer'],
    ['phase', false, 'string'],
    ['min', false, 'number'],
    ['max', false, 'number'],
    ...['q', 'cursor'].map((name) => [name, false, 'string']),
    ['limit', false, 'integer'],
  ]);
});

it.each([
  [
    { section: '', member: '7', min: '0.5', max: '1' },
    { member: 7, min: 0.5, max: 1 },
  ],
  [
    { status: 'spam', phase: 'links', q: ' eels ' },
    { status: 'spam', phase: 'links', q: 'eels' },
  ],
])('reads %j', (query, expected) => {
  const usual = { status: 'pending', limit: 25 };
  expect(queueQuery.parse(query)).toEqual({ ...usual, ...expected });
});

it.each([{ member: 'x' }, { min: '2' }, { phase: 'No Rule' }, { sort: 'best' }, { status: 'all' }])(
  'refuses %j',
  (query) => expect(queueQuery.safeParse(query).success).toBe(false),
);

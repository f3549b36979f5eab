import { expect, it } from 'vitest';
import { hubMessages } from '@/lib/announce/messages';

it('tells a hub of every feed of every place, each as a form', () => {
  const messages = hubMessages('https://hub.example/', 'https://t.example', ['/', '/section/port']);
  expect(messages.map(({ to, type }) => [to, type])).toEqual(
    Array.from({ length: 6 }, () => ['https://hub.example/', 'application/x-www-form-urlencoded']),
  );
  expect(messages.map(({ body }) => new URLSearchParams(body).get('hub.url'))).toEqual([
    'https://t.example/feed.xml',
    'https://t.example/atom.xml',
    'https://t.example/feed.json',
    'https://t.example/section/port/feed.xml',
    'https://t.example/section/port/atom.xml',
    'https://t.example/section/port/feed.json',
  ]);
  expect(messages[0]!.body).toBe('hub.mode=publish&hub.url=https%3A%2F%2Ft.example%2Ffeed.xml');
});

import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import type { BulkResult } from '@/lib/newsroom/bulk/schema';
import { BulkAsk } from './bulk-ask';

const ready = (id: number, more: object = {}): BulkResult => ({
  ...{ ok: true, id, headline: `Story ${id}`, version: 3, status: 'published', undo: null },
  ...{ url: `https://news.example/article/h%C3%A4fen-${id}`, goesOutAt: null, warnings: [] },
  ...more,
});
const left = (id: number): BulkResult => ({
  ...{ ok: false, id, headline: `Story ${id}`, why: 'refused', detail: 'There is no standfirst.' },
  ...{ by: null, at: null },
});

const shown = (results: BulkResult[], action: 'publish' | 'schedule' = 'publish') => {
  const html = renderToStaticMarkup(
    <BulkAsk
      results={results}
      asked={{ action, publishAt: action === 'schedule' ? '2026-11-26T06:00' : '' }}
      act={() => {}}
      isPending={false}
      place={{ locale: 'en-GB', timeZone: 'Europe/Berlin' }}
      now={new Date('2026-11-25T12:00:00Z')}
    />,
  );
  return {
    lines: html
      .split('<li>')
      .slice(1)
      .map((line) =>
        line
          .replace(/<\/ul><\/div>.*$/, '')
          .replace(/<[^>]+>/g, '')
          .trim(),
      ),
    sends: [...html.matchAll(/name="(\w+)" value="([^"]*)"/g)].map(([, name, value]) => [
      name,
      value,
    ]),
    text: html.replace(/<[^>]+>/g, ' '),
  };
};

it('says of each story where and when it goes out, what to look at again, and what stays', () => {
  const { lines, sends, text } = shown([
    left(1),
    ready(2, { warnings: ['One picture has no alt text.'] }),
    ready(3, { goesOutAt: '2026-11-26T05:00:00.000Z' }),
  ]);
  expect(lines).toEqual([
    'Not possible: Story 1 There is no standfirst.',
    'At once: Story 2 at https://news.example/article/häfen-2',
    'Look again: One picture has no alt text.',
    'Goes out tomorrow 06:00, when its embargo ends: Story 3 at https://news.example/article/häfen-3',
  ]);
  expect(text).toContain('Publish 2 stories?');
  expect(text).toContain('1 would be left as they are.');
  // What a form without JavaScript sends with the second press.
  expect(sends).toEqual([
    ['items', '2.3'],
    ['items', '3.3'],
    ['action', 'publish'],
    ['publishAt', ''],
    ['sure', 'yes'],
  ]);
});

it('keeps the time that was typed, and has no button where nothing can go out', () => {
  expect(shown([ready(2)], 'schedule').sends).toContainEqual(['publishAt', '2026-11-26T06:00']);
  const none = shown([left(1)]);
  expect(none.sends).toEqual([]);
  expect(none.text).toContain('None of them can go out.');
});

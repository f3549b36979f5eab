import { stringify } from 'csv-stringify/sync';
import { describe, expect, it } from 'vitest';
import { csvTextOf, readRedirectCsv } from '@/lib/redirects/csv';

describe('what an export writes', () => {
  it.each(['-5 % of all', '=1+1', '+49 40 123', '@nora', 'kept for Nora', "'quoted'", "'"])(
    'an import reads as it was: %s',
    (note) => {
      const row = { source: '/a', target: '/b', status: 308, note };
      const line = { line: 1, source: '/a', target: '/b', status: '308', note };
      expect(readRedirectCsv(stringify([row], { escape_formulas: true }))).toEqual([line]);
    },
  );
});

const csv = 'source;target\r\n/café/ö;/latest\r\n';

it.each<[string, Buffer]>([
  ['UTF-8', Buffer.from(csv)],
  ['UTF-8 with its mark', Buffer.from(`\ufeff${csv}`)],
  ['Windows-1252', Buffer.from(csv, 'latin1')],
  ['UTF-16 with its mark', Buffer.from(`\ufeff${csv}`, 'utf16le')],
  ['UTF-16', Buffer.from(csv, 'utf16le')],
])('a file in %s says the same addresses', async (_, bytes) => {
  const text = await csvTextOf(new Blob([new Uint8Array(bytes)]));
  expect(readRedirectCsv(text)).toEqual([
    { line: 2, source: '/café/ö', target: '/latest', status: '', note: '' },
  ]);
});

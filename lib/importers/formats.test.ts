import { expect, it } from 'vitest';
import { headOf } from '@/lib/importers/file/mutations';
import { fileOf } from '@/lib/importers/test-exports';
import { misfitOf } from './formats';

const picture = 'This is a picture, not an export.';
it.each([
  ['a JPEG', [0xff, 0xd8, 0xff, 0xe0, 0, 16, 0x4a, 0x46], picture],
  ['a PNG', [0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10], picture],
  ['a GIF', [...Buffer.from('GIF89a')], picture],
  ['a WebP', [...Buffer.from('RIFF'), 0x1a, 0xff, 0, 0, ...Buffer.from('WEBPVP8 ')], picture],
  ['a PDF', [...Buffer.from('%PDF-1.7')], 'This is a PDF document, not an export.'],
  ['a page', [...Buffer.from('<!DOCTYPE html><p>')], 'This is a web page, not an export.'],
  [
    ...(['a ZIP', [...Buffer.from('PK'), 3, 4, 20, 0]] as const),
    'This is a ZIP file. Unpack it and choose the export within it.',
  ],
  ['nothing', [], 'The file is empty.'],
  ['blank lines', [0xef, 0xbb, 0xbf, 10, 32, 10], 'The file is empty.'],
])('says of %s what it is', async (_, bytes, words) => {
  const head = await headOf(fileOf(Uint8Array.from(bytes)));
  expect(misfitOf(head)).toBe(words);
  expect(misfitOf(head, 'wxr')).toBe(words);
});

it.each([
  ['<rss><channel/></rss>', 'wxr', null],
  ['\ufeff\n<?xml version="1.0"?><rss/>', 'disqus', null],
  ['{"comments":[]}', 'ghost', null],
  ['id,name', 'members', null],
  ['words', 'wxr', null],
  [
    '{"db":[{"data":{"posts":[{"html":"&lt;rss> &lt;disqus <feed \"revisions\":"}]}}]}',
    'ghost',
    null,
  ],
  // "ÄÖÜ" in an old encoding is no picture.
  ['\ufffd\ufffd\ufffd,name', 'members', null],
  [
    ...(['<page></page>', 'members'] as const),
    'Ghost members (CSV) was chosen, but the file is XML.',
  ],
  [
    ...(['<rss version="2.0"></rss>', 'coral'] as const),
    'Coral comments (JSON or CSV) was chosen, but the file is XML. It looks like this: RSS or Atom feed.',
  ],
] as const)('of %s said to be %s', (head, said, words) => expect(misfitOf(head, said)).toBe(words));

import { describe, expect, it } from 'vitest';
import { AppError } from '@/lib/errors';
import { readWxr } from './parse';
import type { WxrRecord } from './schema';
import { bytes, comment, foot, head, post, wxr } from './test-wxr';

async function readAll(file: () => AsyncIterable<Uint8Array>): Promise<WxrRecord[]> {
  const records: WxrRecord[] = [];
  for await (const record of readWxr(file)) records.push(record);
  return records;
}
const read = (text: string, size?: number) => readAll(() => bytes(text, size));
const refusalOf = (text: string) =>
  read(text).then(
    () => 'not refused',
    (error: unknown) => (error instanceof AppError ? error.message : `not ours: ${String(error)}`),
  );

describe('what is read', () => {
  const items = [
    post({
      ...{ title: 'Tom & "Ann" <b>x</b> ]]> 🚢', content: 'a\n\n  b\n', isSticky: true },
      terms: [{ domain: 'category', slug: 'harbour', name: 'Harbour & quay' }],
      meta: [{ key: '_thumbnail_id', value: '90' }],
      comments: [comment(), comment({ id: '2', parent: '1', approved: '0' })],
    }),
    post({ id: '11', type: 'page', slug: 'about' }),
  ];

  it('is the channel, its authors and its items, in order', async () => {
    const records = await read(wxr(...items));
    expect(records.map(({ kind }) => kind)).toEqual([
      'author',
      'category',
      'channel',
      'item',
      'item',
    ]);
    expect(records[0]).toEqual({ kind: 'author', author: { login: 'roe', name: 'Agnete Roe' } });
    expect(records[1]).toEqual({ kind: 'category', category: { id: '1', slug: 'harbour' } });
    expect(records[2]).toEqual({
      kind: 'channel',
      channel: {
        ...{ title: 'The Old Site', link: 'https://old.example', blogUrl: 'https://old.example' },
        ...{ language: 'en-US', version: '1.2' },
      },
    });
    const found = records.flatMap((record) => (record.kind === 'item' ? [record.item] : []));
    expect(found.map((item) => ({ ...item, line: 1 }))).toEqual(items);
    expect(found.map(({ line }) => line)).toEqual([10, 39]);
  });

  it.each([
    ['A <![CDATA[ tag ]]> :)', 'A <![CDATA[ tag ]]> :)'],
    ['Only <![CDATA[ begun', 'Only <![CDATA[ begun'],
    [']]>', ']]>'],
  ])('CDATA within CDATA, as old versions wrote it: %s', async (written, content) => {
    const marked = wxr(post({ content: 'MARK' })).replace('MARK', () => written);
    expect(await read(marked)).toContainEqual(
      expect.objectContaining({ item: expect.objectContaining({ content }) as unknown }),
    );
  });

  it('does not depend on where the file is cut', async () => {
    const text = wxr(...items);
    expect(await read(text, 1)).toEqual(await read(text));
  });

  it('goes by namespaces, not by their prefixes', async () => {
    const text = wxr(post())
      .replaceAll('wp:', 'w:')
      .replaceAll('content:', 'c:')
      .replace('xmlns:wp=', 'xmlns:w=')
      .replace('xmlns:content=', 'xmlns:c=');
    expect(await read(text)).toEqual(await read(wxr(post())));
  });

  it('is read as what it is, whatever encoding it names', async () => {
    const item = post({ title: 'Caf\u00e9 &#8;\u0008 \u0005' });
    const text = wxr(item).replace('UTF-8', 'ISO-8859-1');
    const titleOf = (records: WxrRecord[]) =>
      records.flatMap((record) => (record.kind === 'item' ? record.item.title : []))[0];
    expect(titleOf(await read(text))).toBe('Caf\u00e9');
    const latin = async function* () {
      yield Buffer.from(wxr(item), 'latin1');
    };
    expect(titleOf(await readAll(latin))).toBe('Caf\u00e9');
  });

  it('keeps out of the fields what is of no use here', async () => {
    const [item] = (await read(wxr(post({ comments: [comment()] })))).slice(-1);
    expect(JSON.stringify(item)).not.toMatch(/192\.0\.2\.7|mail\.example/);
  });

  it('is the channel alone when there is no item', async () => {
    expect((await read(head + foot)).map(({ kind }) => kind)).toEqual([
      'author',
      'category',
      'channel',
    ]);
  });
});

describe('what is refused, in a sentence', () => {
  const good = wxr(post());
  it.each<[string, string, string]>([
    [
      'a tag that is not closed',
      good.replace('</title><link>https://old.example/2013', '<link>https://old.example/2013'),
      'The file is not well-formed XML (line 22): unexpected close tag.',
    ],
    [
      'a file that ends too early',
      good.slice(0, -foot.length),
      'The file is not well-formed XML (line 22): unclosed tag: channel.',
    ],
    [
      'an entity that XML does not know',
      good.replace('<title>', '<title>&nosuch;'),
      'The file is not well-formed XML (line 5): undefined entity.',
    ],
    [
      'a prefix that means nothing',
      good.replace('xmlns:wp="http://wordpress.org/export/1.2/"', ''),
      'The file is not well-formed XML (line 5): unbound namespace prefix: "wp".',
    ],
    [
      'a document type',
      good.replace('<rss', '<!DOCTYPE rss [<!ENTITY a "b">]>\n<rss'),
      'The file has a document type (line 3), which no export has.',
    ],
    [
      'another kind of file',
      '<html><body/></html>',
      'This is not a WordPress export: it begins with <html> instead of <rss>.',
    ],
    [
      'a feed',
      '<rss><channel><title>x</title><item><title>y</title></item></channel></rss>',
      'This is not a WordPress export: it has no <wp:wxr_version> before its first item (line 1).',
    ],
    [
      'an empty feed',
      '<rss></rss>',
      'This is not a WordPress export: it has no <channel> in <rss>.',
    ],
    [
      'a version to come',
      good.replace('1.2</wp:wxr', '2.0</wp:wxr'),
      'This WordPress export is of version “2.0”; only 1.x is known.',
    ],
    [
      'elements without end',
      `${head}${'<a>'.repeat(50)}`,
      'The file nests its elements more than 40 deep (line 10).',
    ],
    [
      'nothing',
      '',
      'The file is not well-formed XML (line 1): document must contain a root element.',
    ],
  ])('%s', async (_, text, message) => expect(await refusalOf(text)).toBe(message));

  it('an item that would not fit into memory', async () => {
    const text = wxr(post({ content: 'x'.repeat(1_000_000) }));
    const at = text.indexOf('xxx');
    const file = async function* () {
      yield* bytes(text.slice(0, at));
      for (let i = 0; i < 40; i++) yield* bytes('y'.repeat(1_000_000));
    };
    await expect(readAll(file)).rejects.toThrow(/longer than 32000000 characters/);
  });
});

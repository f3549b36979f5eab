import { readFile } from 'node:fs/promises';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { facesOf } from './faces';
import type { Header } from './security-headers';

const headers: Header[] = [
  ['X-Content-Type-Options', 'nosniff'],
  ['Cache-Control', 'public'],
];
const html = {
  status: 200,
  contentType: 'text/html',
  headers,
  body: Buffer.from('<p>word</p>'.repeat(100)),
};

it('makes one body an encoding, with its own strong ETag', async () => {
  const { byEncoding } = await facesOf(html);
  expect(String(brotliDecompressSync(byEncoding.br.body))).toBe(String(html.body));
  expect(String(gunzipSync(byEncoding.gzip.body))).toBe(String(html.body));
  expect(byEncoding.identity.body).toBe(html.body);
  const hash = byEncoding.identity.etag.slice(1, -1);
  expect(hash).toMatch(/^[\w-]{27}$/);
  expect(byEncoding.br.etag).toBe(`"${hash}-b"`);
  expect(byEncoding.gzip.etag).toBe(`"${hash}-g"`);
});

it('knows a body by the same ETag whatever its Last-Modified, which each door says for itself', async () => {
  const at = async (moment: string) => {
    const { byEncoding } = await facesOf({
      ...html,
      headers: [...headers, ['Last-Modified', moment]],
    });
    return byEncoding.br.etag;
  };
  expect(await at('Wed, 25 Nov 2026 10:00:00 GMT')).toBe(await at('Wed, 25 Nov 2026 11:00:00 GMT'));
});

it('lists the headers ready to send, and for a 304 without those of the body', async () => {
  const { byEncoding } = await facesOf(html);
  const common = (etag: string) => [
    ['X-Content-Type-Options', 'nosniff'],
    ['Cache-Control', 'public'],
    ['ETag', etag],
    ['Vary', 'Accept-Encoding'],
  ];
  const { br, identity } = byEncoding;
  expect(br.head304).toEqual(common(br.etag).flat());
  expect(br.head).toEqual(
    [
      ['Content-Type', 'text/html'],
      ...common(br.etag),
      ['Content-Length', String(br.body.length)],
      ['Content-Encoding', 'br'],
    ].flat(),
  );
  expect(identity.head).toEqual(
    [['Content-Type', 'text/html'], ...common(identity.etag), ['Content-Length', '1100']].flat(),
  );
});

it('says the same in every process, and something else when anything differs', async () => {
  const etag = async (change: object) => (await facesOf({ ...html, ...change })).byEncoding.br.etag;
  expect(await etag({})).toBe(await etag({}));
  const others = [
    { status: 404 },
    { contentType: 'text/plain' },
    { headers: [] },
    { body: Buffer.alloc(1100) },
  ];
  for (const change of others) expect(await etag(change)).not.toBe(await etag({}));
});

it('does not compress what gains nothing by it', async () => {
  const { byEncoding, bytes } = await facesOf({ ...html, contentType: 'image/png' });
  expect(byEncoding.br).toEqual(byEncoding.identity);
  expect(byEncoding.br.head).not.toContain('Vary');
  expect(bytes).toBe(1100 + 6144);
  const short = await facesOf({ ...html, body: Buffer.from('User-agent: *') });
  expect(short.byEncoding.gzip.head).not.toContain('Content-Encoding');
});

it('takes its time over what is compressed once', async () => {
  const body = await readFile('public/prints/storm.svg');
  const answer = { ...html, contentType: 'image/svg+xml', body };
  const size = async (isLasting?: boolean) =>
    (await facesOf({ ...answer, isLasting })).byEncoding.br.body.length;
  expect(await size(true)).toBeLessThan(0.9 * (await size()));
});

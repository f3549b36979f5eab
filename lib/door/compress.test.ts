import { text } from 'node:stream/consumers';
import { createBrotliDecompress, createGunzip } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { compressorFor, isWorthCompressing, pickEncoding, pickRemembered } from './compress';

describe('pickEncoding', () => {
  it.each([
    [undefined, 'identity'],
    ['', 'identity'],
    ['identity', 'identity'],
    ['gzip', 'gzip'],
    ['gzip, deflate, br, zstd', 'br'],
    ['GZIP', 'gzip'],
    ['br;q=0, gzip', 'gzip'],
    ['br;q=0.0,gzip;q=0', 'identity'],
    ['gzip;q=1.0, br;q=0.5', 'gzip'],
    ['br;q=0.8, gzip;q=0.8', 'br'],
    ['*', 'br'],
    ['*;q=0', 'identity'],
    ['gzip, *;q=0', 'gzip'],
    ['deflate', 'identity'],
    ['x-br, brotli', 'identity'],
    ['br;q=oops', 'identity'],
  ])('%j takes %s', (accept, expected) => {
    expect(pickEncoding(accept)).toBe(expected);
    expect(pickRemembered(accept)).toBe(expected);
    expect(pickRemembered(accept)).toBe(expected);
  });
});

it.each([
  ['text/html; charset=utf-8', true],
  ['text/x-component', true],
  ['application/problem+json; charset=utf-8', true],
  ['application/rss+xml', true],
  ['application/xml', true],
  ['application/manifest+json', true],
  ['image/svg+xml', true],
  ['text/event-stream', false],
  ['image/png', false],
  ['font/woff2', false],
  ['application/octet-stream', false],
  ['', false],
])('%s is worth compressing: %s', (type, expected) => {
  expect(isWorthCompressing(type)).toBe(expected);
});

describe('compressorFor', () => {
  const html = { 'content-type': 'text/html', 'content-length': '5000', vary: 'rsc' };
  const get = { method: 'GET', status: 200, accept: 'br' };

  it('changes the headers to match', async () => {
    const headers = { ...html };
    const compressor = compressorFor(get, headers)!;
    compressor.end('words');
    expect(await text(compressor.pipe(createBrotliDecompress()))).toBe('words');
    expect(headers).toEqual({
      'content-type': 'text/html',
      'content-encoding': 'br',
      vary: 'rsc, Accept-Encoding',
    });
  });

  it.each([
    ['HEAD', { ...get, method: 'HEAD' }, html],
    ['a 304', { ...get, status: 304 }, html],
    ['a part of a file', { ...get, status: 206 }, html],
    ['a client that takes none', { ...get, accept: undefined }, html],
    ['something short', get, { ...html, 'content-length': '599' }],
    ['a picture', get, { ...html, 'content-type': 'image/webp' }],
    ['an event stream', get, { ...html, 'content-type': 'text/event-stream' }],
    ['something compressed', get, { ...html, 'content-encoding': 'gzip' }],
    ['something not to be touched', get, { ...html, 'cache-control': 'no-transform' }],
  ])('leaves %s alone', (_, passing, given) => {
    const headers = { ...given };
    expect(compressorFor(passing, headers)).toBeUndefined();
    expect(headers).toEqual(given);
  });

  it('lets each piece out when it comes, so that streaming stays streaming', async () => {
    const zip = compressorFor({ ...get, accept: 'gzip' }, { 'content-type': 'text/html' })!;
    const unzip = createGunzip();
    zip.pipe(unzip);
    zip.write('first ');
    const first = await new Promise((resolve) =>
      unzip.once('data', (data) => resolve(String(data))),
    );
    expect(first).toBe('first ');
    zip.end('second');
    expect(await text(unzip)).toBe('second');
  });
});

import { expect, it } from 'vitest';
import { bodyOf, formatOf } from './request';

it.each([
  ['application/json', { format: 'ninjs' }],
  ['application/json; charset=utf-8', { format: 'ninjs', charset: 'utf-8' }],
  ['application/vnd.iptc.g2.newsitem+xml', { format: 'newsml' }],
  ['application/nitf+xml', { format: 'nitf' }],
  ['text/xml; charset="ISO-8859-1"', { charset: 'iso-8859-1' }],
])('%s', (type, hints) => expect(formatOf(type)).toEqual(hints));

it.each(['text/plain', 'multipart/form-data; boundary=x', null])('refuses %s', (type) =>
  expect(() => formatOf(type)).toThrow(expect.objectContaining({ code: 'unsupported' })),
);

it('holds no body without end', async () => {
  const request = (size: number) =>
    new Request('http://x.example', { method: 'POST', body: Buffer.alloc(size) });
  expect((await bodyOf(request(1_000))).length).toBe(1_000);
  await expect(bodyOf(request(10_000_001))).rejects.toMatchObject({ code: 'too_large' });
});

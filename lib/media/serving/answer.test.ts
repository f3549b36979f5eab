import { expect, it } from 'vitest';
import { pictureResponse } from '@/lib/media/serving/answer';

const file = {
  kind: 'file',
  bytes: Buffer.from('picture'),
  type: 'image/avif',
  fileName: 'Quay "at" night.avif',
  etag: '"ab-1-640.avif"',
  isLasting: true,
} as const;
const ask = (headers: Record<string, string> = {}) =>
  new Request('http://site.invalid/media/1-ab/1/640.avif', { headers });

it('sends a picture that nothing can be made of but a picture', async () => {
  const answer = pictureResponse(ask(), file);
  expect(answer.status).toBe(200);
  expect(Object.fromEntries(answer.headers)).toEqual({
    'cache-control': 'public, max-age=31536000, immutable',
    'content-disposition': `inline; filename="Quay _at_ night.avif"; filename*=UTF-8''Quay%20%22at%22%20night.avif`,
    'content-length': '7',
    'content-security-policy':
      "default-src 'none'; base-uri 'none'; frame-ancestors 'none'; sandbox",
    'content-type': 'image/avif',
    etag: '"ab-1-640.avif"',
    'x-content-type-options': 'nosniff',
  });
  expect(await answer.text()).toBe('picture');
});

it('sends nothing to who has it, and asks to be asked again where it can change', async () => {
  const answer = pictureResponse(ask({ 'If-None-Match': '"x", W/"ab-1-640.avif"' }), {
    ...file,
    isLasting: false,
  });
  expect([answer.status, await answer.text()]).toEqual([304, '']);
  expect(answer.headers.get('cache-control')).toBe('public, max-age=60');
});

it.each([
  [{ kind: 'missing' } as const, 404],
  [{ kind: 'waiting' } as const, 503],
])('says in words when there is none: %j', async (served, status) => {
  const answer = pictureResponse(ask(), served);
  expect([answer.status, answer.headers.get('cache-control')]).toEqual([status, 'no-store']);
  expect(await answer.text()).toMatch(/picture/);
});

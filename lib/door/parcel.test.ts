import { expect, it } from 'vitest';
import { unwrap, wrap } from './parcel';

const report = {
  status: 200,
  contentType: 'text/html; charset=utf-8',
  tags: [
    'story:café',
    'story:\u{1f9ca}',
    ...Array.from({ length: 2000 }, (_, i) => `related:${i}`),
  ],
  freshUntil: 1_790_000_000_000,
  isStorable: true,
};

it('brings the report and the body, whatever is in them', () => {
  const body = Buffer.from([0, 255, 10, 13]);
  expect(unwrap(wrap({ report, body }))).toEqual({ report, body });
  expect(unwrap(wrap({ report, body: Buffer.alloc(0) })).body.length).toBe(0);
});

it('refuses what was cut off', () => {
  const bytes = wrap({ report, body: Buffer.from('x') });
  expect(() => unwrap(bytes.subarray(0, 3))).toThrow('incomplete');
  expect(() => unwrap(bytes.subarray(0, 100))).toThrow('incomplete');
});

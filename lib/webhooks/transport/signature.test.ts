import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { newSigningSecret, signedHeaders } from '@/lib/webhooks/transport/signature';

// The example of the Standard Webhooks libraries.
const secret = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw';
const signed = {
  id: 'msg_p5jXN8AQM9LWM0D4loKWxJek',
  at: new Date(1_614_265_330_000),
  body: '{"test": 2432232314}',
};

it('signs as the Standard Webhooks do', () => {
  expect(signedHeaders([secret], signed)).toEqual({
    'webhook-id': 'msg_p5jXN8AQM9LWM0D4loKWxJek',
    'webhook-timestamp': '1614265330',
    'webhook-signature': 'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=',
  });
});

it('signs with both secrets while one takes the place of the other', () => {
  const other = newSigningSecret();
  const both = signedHeaders([other, secret], signed)['webhook-signature'].split(' ');
  expect(both).toHaveLength(2);
  expect(both[1]).toBe('v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=');
  expect(both[0]).not.toBe(both[1]);
});

it('makes secrets of 32 bytes, another each time', () => {
  expect(newSigningSecret()).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/);
  expect(newSigningSecret()).not.toBe(newSigningSecret());
});

it('is checked by what docs/webhooks.md shows', async () => {
  const [, code] = /```js\n(.*?)```/s.exec(readFileSync('docs/webhooks.md', 'utf8'))!;
  type Check = (headers: object, body: string, secret: string) => boolean;
  const { isFromBroadsheet } = (await import(
    /* @vite-ignore */ `data:text/javascript,${encodeURIComponent(code!)}`
  )) as { isFromBroadsheet: Check };
  const now = { ...signed, at: new Date() };
  const headers = signedHeaders([newSigningSecret(), secret], now);
  expect(isFromBroadsheet(headers, signed.body, secret)).toBe(true);
  expect(isFromBroadsheet(headers, `${signed.body} `, secret)).toBe(false);
  expect(isFromBroadsheet(headers, signed.body, newSigningSecret())).toBe(false);
  expect(isFromBroadsheet(signedHeaders([secret], signed), signed.body, secret)).toBe(false);
  expect(isFromBroadsheet({}, signed.body, secret)).toBe(false);
});

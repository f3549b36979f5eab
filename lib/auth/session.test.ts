import { encode } from 'next-auth/jwt';
import { describe, expect, it } from 'vitest';
import { openSession, sealSession } from '@/lib/auth/session';
import { env } from '@/lib/env';

const secret = 'a-secret-of-forty-three-letters-0123456789AB';

describe('the session cookie', () => {
  it('gives back what was sealed', async () => {
    expect(await openSession(await sealSession({ userId: 7, secret }))).toEqual({
      userId: 7,
      secret,
    });
  });

  it('is worth nothing when tampered with, of another secret, expired or of another kind', async () => {
    const good = await sealSession({ userId: 7, secret });
    const flipped = good.slice(0, -3) + (good.at(-3) === 'A' ? 'B' : 'A') + good.slice(-2);
    const { NEXTAUTH_SECRET } = env();
    const others = [
      flipped,
      await encode({
        token: { sub: '7', sid: secret },
        secret: 'another-secret-another-secret-another',
      }),
      await encode({ token: { sub: '7', sid: secret }, secret: NEXTAUTH_SECRET, maxAge: -60 }),
      await encode({ token: { sub: 'seven', sid: secret }, secret: NEXTAUTH_SECRET }),
      await encode({ token: { sub: '7', sv: 3 }, secret: NEXTAUTH_SECRET }),
      'eyJhbGciOiJub25lIn0.eyJzdWIiOiI3Iiwic3YiOjN9.',
      'nonsense',
      '',
      undefined,
    ];
    expect(await Promise.all(others.map(openSession))).toEqual(others.map(() => null));
  });
});

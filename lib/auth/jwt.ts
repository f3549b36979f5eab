import {
  decode,
  encode,
  type JWT,
  type JWTDecodeParams,
  type JWTEncodeParams,
} from 'next-auth/jwt';
import { readableSecrets } from '@/lib/auth/keys';
import { env } from '@/lib/env';

/** The value of an encrypted cookie, always under today's secret. */
export const encodeCookie = (params: Omit<JWTEncodeParams, 'secret'>): Promise<string> =>
  encode({ ...params, secret: env().NEXTAUTH_SECRET });

type Wish = Pick<JWTDecodeParams, 'token' | 'salt'>;

/** What such a value says, if it stands under this secret. Null when it is expired, tampered with or of another purpose. */
export const decodeUnder = (secret: string, { token, salt }: Wish): Promise<JWT | null> =>
  decode({ token, salt, secret }).catch(() => null);

/** What such a value says, under whichever of our secrets it stands; else null. Never throws. */
export async function decodeCookie(wish: Wish): Promise<JWT | null> {
  for (const secret of readableSecrets()) {
    const said = await decodeUnder(secret, wish);
    if (said) return said;
  }
  return null;
}

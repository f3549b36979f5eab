import { placeOf } from '@/lib/auth/place';
import type { Tx } from '@/lib/db';
import { countAttempt, type Limit } from '@/lib/rate-limit';

const registrationsByAddress: Limit = { name: 'register-from', max: 10, seconds: 3600 };

/** Counts an account that is asked for from this network address, by whatever way. Throws `rate_limited`. */
export const countRegistration = (address: string, client?: Tx): Promise<void> =>
  countAttempt(registrationsByAddress, placeOf(address), client);

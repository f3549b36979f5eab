import type { Begun } from '@/lib/auth/sessions/mutations';
import { secondFactorPath } from '@/lib/paths';

/** Where somebody goes who has just signed in: to where they wanted, or first to the second factor. */
export const afterSignIn = ({ isPending }: Pick<Begun, 'isPending'>, next: string) =>
  (isPending ? secondFactorPath(next) : next) as never;

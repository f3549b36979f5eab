import type { Begun } from '@/lib/auth/sessions/mutations';
import { accountPath, secondFactorPath } from '@/lib/paths';

/**
 * Where somebody goes who has just signed in: to where they wanted, or first to the second factor. Whose account is about
 * to be erased is asked whether they want to keep it, whatever they wanted.
 */
export const afterSignIn = (
  { isPending, isLeaving }: Pick<Begun, 'isPending' | 'isLeaving'>,
  next: string,
) => (isPending ? secondFactorPath(next) : isLeaving ? accountPath() : next) as never;

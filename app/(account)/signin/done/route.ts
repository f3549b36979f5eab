import { afterSignIn } from '@/lib/auth/after-sign-in';
import { getSession } from '@/lib/auth/viewer';
import { seeOther } from '@/lib/comments/form-answer';
import { safeReturnPath, signInPath } from '@/lib/paths';

/** Where other services send people back to: on to where they wanted, or first to the second factor. */
export async function GET(request: Request): Promise<Response> {
  const next = safeReturnPath(new URL(request.url).searchParams.get('next'));
  const session = await getSession();
  if (!session) return seeOther(signInPath(next));
  const { isPending, viewer } = session;
  return seeOther(afterSignIn({ isPending, isLeaving: viewer.eraseAt !== null }, next));
}

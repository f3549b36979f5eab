import { dropSessionCookie } from '@/lib/auth/cookies';
import { endSession } from '@/lib/auth/sessions/mutations';
import { clearSiteData } from '@/lib/auth/sign-out';
import { getSession } from '@/lib/auth/viewer';
import { seeOther } from '@/lib/comments/form-answer';
import { AppError } from '@/lib/errors';
import { frontPath } from '@/lib/paths';
import { assertSameOrigin, problem } from '@/lib/route';

/** Ends the session in this browser. A plain form, so that the whole page goes and the browser forgets what it kept. */
export async function POST(request: Request): Promise<Response> {
  try {
    assertSameOrigin(request);
  } catch (error) {
    if (error instanceof AppError) return problem(error.code, { detail: error.message });
    throw error;
  }
  const session = await getSession();
  if (session) await endSession(session.id);
  await dropSessionCookie();
  const response = seeOther(frontPath());
  response.headers.set('Clear-Site-Data', clearSiteData);
  return response;
}

import { unstable_rethrow } from 'next/navigation';
import { clientOf } from '@/lib/auth/client';
import { refusalPage } from '@/lib/comments/refusal-page';
import { readFormLists, seeOther } from '@/lib/comments/form-answer';
import { AppError, errorStatus, fieldsOf } from '@/lib/errors';
import { faultIn } from '@/lib/i18n/faults';
import { wordsIn } from '@/lib/i18n/words';
import { log } from '@/lib/log';
import { requestNewsletters } from '@/lib/newsletters/subscriptions/mutations';
import { signUpForm } from '@/lib/newsletters/subscriptions/schema';
import { confirmNewsletterPath, newslettersPath } from '@/lib/paths';
import { assertSameOrigin } from '@/lib/route';
import { settingsOrUsual } from '@/lib/settings/data';

/** Signs an address up by plain form, for people without account, cookie or script. What comes back is the same for every address. */
export async function POST(request: Request): Promise<Response> {
  let typed = '';
  try {
    assertSameOrigin(request);
    const form = await readFormLists(request);
    typed = form.email?.[0] ?? '';
    const parsed = signUpForm.safeParse({ email: typed, newsletter: form.newsletter });
    if (!parsed.success) {
      const [first] = fieldsOf(parsed.error.issues);
      throw new AppError('invalid', first!.message);
    }
    await requestNewsletters(parsed.data, clientOf(request.headers).address, new Date());
    return seeOther(confirmNewsletterPath({ done: 'sent' }));
  } catch (error) {
    unstable_rethrow(error);
    return refused(error, typed);
  }
}

async function refused(error: unknown, typed: string): Promise<Response> {
  const known = error instanceof AppError ? error : null;
  if (!known) log.error({ err: error }, 'form failed');
  const { locale } = await settingsOrUsual();
  const { newsletters, lang, dir } = wordsIn({ locale });
  const message = known?.message ?? 'Something went wrong on our side. Nothing was changed.';
  const page = refusalPage({
    ...{ lang, dir, title: newsletters.refused },
    message: faultIn(message, { locale }),
    back: newslettersPath(),
    backWords: newsletters.back,
    ...(typed ? { text: typed, textWords: newsletters.typed } : {}),
  });
  const headers = new Headers({
    'Content-Type': 'text/html; charset=utf-8',
    'Cache-Control': 'private, no-store',
  });
  if (known?.retryAfter) headers.set('Retry-After', String(known.retryAfter));
  return new Response(page, { status: known ? errorStatus[known.code] : 500, headers });
}

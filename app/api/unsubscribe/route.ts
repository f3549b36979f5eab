import { unstable_rethrow } from 'next/navigation';
import { readForm, refuseForm, seeOther } from '@/lib/comments/form-answer';
import { wordsIn } from '@/lib/i18n/words';
import { endNewsletters, forgetSubscriber } from '@/lib/newsletters/subscriptions/mutations';
import { readLetterToken } from '@/lib/newsletters/unsubscribe/token';
import { unsubscribe } from '@/lib/notifications/unsubscribe/mutations';
import { unsubscribePath } from '@/lib/paths';
import { settingsOrUsual } from '@/lib/settings/data';

const tokenOf = (request: Request) => new URL(request.url).searchParams.get('token') ?? '';

/** Whoever opens the address of the header in a browser is asked first: links in mails are opened by machines as well. */
export function GET(request: Request): Response {
  return seeOther(unsubscribePath(tokenOf(request)));
}

/**
 * No more mail of these kinds, or of this newsletter (RFC 8058). The token is all that it takes: mail programs send no
 * cookie and no Origin, and must get no redirect. The page's buttons say where they come from and go on to a page that
 * says so; of newsletters they may end all, or have the address forgotten.
 */
export async function POST(request: Request): Promise<Response> {
  try {
    const { from, wish } = await readForm(request);
    const token = tokenOf(request);
    const letter = readLetterToken(token);
    if (letter && wish === 'forget') await forgetSubscriber(letter.subscriberId);
    else if (letter) await endNewsletters(letter, { all: wish === 'all', now: new Date() });
    else await unsubscribe(token);
    if (from === 'page')
      return seeOther(unsubscribePath(letter && wish !== 'forget' ? token : undefined));
    const { account } = wordsIn(await settingsOrUsual());
    return new Response(`${account.stop.doneWords}\n`, {
      headers: {
        'Content-Type': 'text/plain; charset=utf-8',
        'Cache-Control': 'private, no-store',
      },
    });
  } catch (error) {
    unstable_rethrow(error);
    return refuseForm(error, {});
  }
}

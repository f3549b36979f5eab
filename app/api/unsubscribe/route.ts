import { unstable_rethrow } from 'next/navigation';
import { readForm, refuseForm, seeOther } from '@/lib/comments/form-answer';
import { unsubscribe } from '@/lib/notifications/unsubscribe/mutations';
import { unsubscribePath } from '@/lib/paths';

const tokenOf = (request: Request) => new URL(request.url).searchParams.get('token') ?? '';

/** Whoever opens the address of the header in a browser is asked first: links in mails are opened by machines as well. */
export function GET(request: Request): Response {
  return seeOther(unsubscribePath(tokenOf(request)));
}

/**
 * No more mail of these kinds (RFC 8058). The token is all that it takes: mail programs send no cookie and no Origin, and
 * must get no redirect. The page's button says where it comes from and goes on to a page that says so.
 */
export async function POST(request: Request): Promise<Response> {
  try {
    const form = await readForm(request);
    await unsubscribe(tokenOf(request));
    if (form.from === 'page') return seeOther(unsubscribePath());
    return new Response('You will get no more mail like this.\n', {
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

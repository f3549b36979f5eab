import { AppError } from '@/lib/errors';
import { refusalPage } from '@/lib/comments/refusal-page';
import { faultIn } from '@/lib/i18n/faults';
import { wordsIn } from '@/lib/i18n/words';
import { log } from '@/lib/log';
import { articlePath, frontPath } from '@/lib/paths';
import { settingsOrUsual } from '@/lib/settings/data';
import { storable } from '@/lib/storable';

/** The browser goes on to `path` with a GET, so that a reload posts nothing again. */
export const seeOther = (path: string) =>
  new Response(null, {
    status: 303,
    headers: { Location: path, 'Cache-Control': 'private, no-store' },
  });

/** The fields of a form as text, the last of each name. Throws `malformed` for anything that is no form. */
export async function readForm(request: Request): Promise<Record<string, string>> {
  const lists = await readFormLists(request);
  return Object.fromEntries(Object.entries(lists).map(([name, all]) => [name, all!.at(-1)!]));
}

/** The same with all that come under one name, such as boxes that were ticked. Throws `malformed`. */
export async function readFormLists(request: Request): Promise<Partial<Record<string, string[]>>> {
  const type = request.headers.get('content-type') ?? '';
  if (!/^(application\/x-www-form-urlencoded|multipart\/form-data)\s*(;|$)/i.test(type)) {
    throw new AppError('malformed', 'Send the form as a browser does.');
  }
  try {
    const form = await request.formData();
    return Object.fromEntries(
      [...new Set(form.keys())].flatMap((name) => {
        const words = form.getAll(name).filter((value) => typeof value === 'string');
        return words.length > 0 ? [[name, storable(words) as string[]]] : [];
      }),
    );
  } catch {
    throw new AppError('malformed', 'The form could not be read.');
  }
}

/** A refusal as a page in the language of the site, for the person who sent the form; anything but an AppError is logged and kept from them. */
export async function refuseForm(
  error: unknown,
  form: { slug?: string; body?: string },
): Promise<Response> {
  const isKnown = error instanceof AppError;
  if (!isKnown) log.error({ err: error }, 'form failed');
  const headers = new Headers({
    'Content-Type': 'text/html; charset=utf-8',
    'Cache-Control': 'private, no-store',
  });
  if (isKnown && error.retryAfter) headers.set('Retry-After', String(error.retryAfter));
  const place = await settingsOrUsual();
  const { lang, dir, comments, site } = wordsIn(place);
  const message = isKnown
    ? error.message
    : 'Something went wrong on our side. Nothing was changed.';
  const page = refusalPage({
    ...{ lang, dir, title: comments.refusal.title, message: faultIn(message, place) },
    ...(form.slug
      ? { back: articlePath(form.slug), backWords: comments.refusal.back }
      : { back: frontPath(), backWords: site.lost.toFront }),
    ...(form.body && { text: form.body, textWords: comments.refusal.typed }),
  });
  return new Response(page, { status: isKnown ? error.status : 500, headers });
}

import { expect } from './fixtures';
import { matrix, type Row, type Target } from './matrix';
import { ask, site } from './wire';

// Asking for what stands in the matrix.

/** Whether the page says no in words: in its own text, not in what its scripts might make of it. */
export const speaks = (html: string) =>
  /<h1[^>]*>(Not for this account|There is nothing at this address)<\/h1>/.test(
    html.replace(/<script.*?<\/script>/gs, ''),
  );

type Headers = Record<string, string>;

export async function answerTo({ route }: Row, { at, body, form }: Target, headers: Headers) {
  const type = form ? 'application/x-www-form-urlencoded' : 'application/json';
  const content = form ? String(new URLSearchParams(form)) : body && JSON.stringify(body);
  return ask(at, {
    method: route.split(' ')[0],
    headers: { 'Content-Type': type, ...headers },
    body: content as string | undefined,
  });
}

export async function outcomeOf(row: Row, target: Target, cookie: string | null): Promise<string> {
  const headers = { Origin: site.origin, ...(cookie === null ? {} : { Cookie: cookie }) };
  const answer = await answerTo(row, target, headers);
  const { location } = answer.headers;
  if (location && answer.status >= 300)
    return `${answer.status} ${location.replace(site.origin, '')}`;
  return `${answer.status}${speaks(answer.text) ? ' in words' : ''}`;
}

export const made = async ({ target }: Row): Promise<Target> =>
  typeof target === 'string' ? { at: target } : target();

/** Where the address holds an id, its beginning is what counts. */
export function expectOutcome(given: string, wanted: string, about: string): void {
  expect(given.slice(0, wanted.length), about).toBe(wanted);
  if (/^\d+( in words)?$/.test(wanted)) expect(given, about).toBe(wanted);
}

export const isUnsafe = ({ route }: Row) => /^(POST|PUT|PATCH|DELETE) \/api\/v1\//.test(route);
const isNewsroom = ({ route }: Row) => route.startsWith('GET /admin');
/** About no account, and so for everybody alike: there is nobody to bar. */
const isNobodys = ({ gives }: Row) =>
  gives.every((given) => given === gives[0] && /^2/.test(given));
/** What nobody may who may do nothing: the newsroom's pages, and whatever changes something by the API in somebody's name. */
export const guarded = matrix.filter(
  (row) => (isUnsafe(row) && !isNobodys(row)) || isNewsroom(row),
);

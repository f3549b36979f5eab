import { cleanPath } from './clean-path';

/**
 * The public routes: their paths and the query parameters each one declares. What is not declared here is not part of a
 * page's key and never reaches its render, so a stranger's `?utm_source=` neither splits the cache nor changes a page.
 */

/** `missing`: a value outside the pattern has no page. `ignored`: the page is shown as if it were not there. */
type Parameter = { pattern: RegExp; otherwise: 'missing' | 'ignored' };
type Query = Record<string, Parameter>;
type Route = { path: string; query?: Query; seconds: number; isFleeting?: boolean };

const page: Parameter = { pattern: /^[1-9]\d{0,5}$/, otherwise: 'missing' };
/** Of a list that is one page: the first page is that one, and there is no other. */
const onlyPage: Parameter = { pattern: /^1$/, otherwise: 'missing' };
const order: Parameter = { pattern: /^oldest$/, otherwise: 'ignored' };
const comments: Query = {
  cursor: { pattern: /^[\w.~:=+/-]{1,200}$/, otherwise: 'missing' },
  sort: { pattern: /^(newest|oldest|top|picks)$/, otherwise: 'ignored' },
  comment: { pattern: /^[1-9]\d{0,11}$/, otherwise: 'ignored' },
  /** A story that is told live, from this post downwards. */
  post: { pattern: /^[1-9]\d{0,9}$/, otherwise: 'missing' },
};
/** A slug, or nothing where no choice was made. */
const choice: Parameter = {
  pattern: /^[\p{L}\p{M}\p{N}_\u200c\u200d-]{0,200}$/u,
  otherwise: 'ignored',
};
const search: Query = {
  // An empty box is the bare search page. No control characters: nobody types them, and Postgres refuses NUL.
  q: { pattern: /^\P{Cc}{0,200}$/u, otherwise: 'missing' },
  page,
  sort: { pattern: /^[a-z]{1,16}$/, otherwise: 'ignored' },
  // What results are narrowed to.
  section: choice,
  topic: choice,
  author: choice,
  when: { pattern: /^(week|month|year|older)$/, otherwise: 'ignored' },
};

/** What browsers may load before somebody goes there: named in a header of every page. */
export const speculationRulesPath = '/speculation-rules.json';

// Purges are exact, so a long life costs no freshness; the short ones have rails or counts that age by themselves.
const routes: Route[] = [
  { path: '/', query: { page }, seconds: 60 },
  { path: '/latest', query: { page }, seconds: 60 },
  { path: '/section/:slug', query: { page }, seconds: 60 },
  { path: '/topic/:slug', query: { page, order }, seconds: 60 },
  { path: '/author/:slug', query: { page }, seconds: 300 },
  { path: '/article/:slug', query: comments, seconds: 300 },
  { path: '/article/:slug/history', seconds: 600 },
  // Large and seldom asked for: on the small shelf, so that no page has to make room for it.
  { path: '/article/:slug/card/:stamp.jpg', seconds: 3600, isFleeting: true },
  { path: '/archive', seconds: 600 },
  // Leads to the year's place on the page of all.
  { path: '/archive/:yyyy', seconds: 600 },
  { path: '/archive/:yyyy/:mm', query: { page }, seconds: 600 },
  { path: '/most-read', query: { page: onlyPage }, seconds: 60 },
  { path: '/corrections', query: { page }, seconds: 600 },
  { path: '/newsletters', seconds: 600 },
  { path: '/newsletters/:slug', query: { page }, seconds: 600 },
  { path: '/newsletters/:slug/:issue', seconds: 3600 },
  // Everyone may ask for endless different ones: a short life on the small shelf.
  { path: '/search', query: search, seconds: 10, isFleeting: true },
  ...['', '/section/:slug', '/topic/:slug', '/author/:slug', '/article/:slug'].flatMap((of) =>
    ['/feed.xml', '/atom.xml', '/feed.json'].map((feed) => ({ path: of + feed, seconds: 300 })),
  ),
  { path: '/sitemap.xml', seconds: 600 },
  { path: '/sitemap/:n.xml', seconds: 600 },
  { path: '/news-sitemap.xml', seconds: 60 },
  { path: '/robots.txt', seconds: 3600 },
  { path: speculationRulesPath, seconds: 86_400 },
  { path: '/indexnow.txt', seconds: 3600 },
  // What Next makes of app/icon.svg and its like. A file of that name in public/ is found first.
  // The publication's logo and icons: drawn, and seldom asked for again.
  { path: '/mark/:stamp/:mark.png', seconds: 86_400, isFleeting: true },
  ...['/favicon.ico', '/icon.svg', '/icon.png', '/apple-icon.png', '/manifest.webmanifest'].map(
    (path) => ({ path, seconds: 86_400 }),
  ),
  // Last: any other single word is one of the paper's own pages, such as /about.
  { path: '/:page', seconds: 600 },
];

const letters = String.raw`[\p{L}\p{M}\p{N}]`;
// Letters of any script. No dot: `/article/a.rsc` must not be a story, Next would answer it in its wire format.
const slug = String.raw`${letters}(?:${letters}|[-_\u200c\u200d]){0,199}`;
const segments: Record<string, string> = {
  slug,
  page: slug,
  yyyy: String.raw`\d{4}`,
  mm: '(?:0[1-9]|1[0-2])',
  stamp: '[0-9a-f]{16}',
  mark: '(?:logo(?:-dark|-144)?|icon-(?:32|144|180|192|512))',
  issue: String.raw`[1-9]\d{0,8}`,
  n: String.raw`(?:\d{1,6}|lists(?:-\d{1,3})?)`,
};

const table = routes.map((route) => {
  const source = route.path
    .replaceAll('.', String.raw`\.`)
    .replace(/:([a-z]+)/g, (_, name) => segments[name]!);
  return { ...route, pattern: new RegExp(`^${source}$`, 'u') };
});

const fixed = new Set(routes.flatMap(({ path }) => (path.includes(':') ? [] : [path])));

/** Whether a path is one that the site itself answers for everybody, such as /latest and /feed.xml. */
export const isFixedPath = (path: string): boolean => fixed.has(path);

/** The parts of the site that look at the visitor. The door passes them through and stores nothing of them. */
export type Area = 'admin' | 'account' | 'api' | 'media';

const areas: Record<string, Area> = {
  admin: 'admin',
  account: 'account',
  signin: 'account',
  register: 'account',
  verify: 'account',
  forgot: 'account',
  reset: 'account',
  invite: 'account',
  goodbye: 'account',
  unsubscribe: 'account',
  report: 'account',
  preview: 'account',
  api: 'api',
  media: 'media',
};

/** First words of the addresses below which nothing is the same for everybody. */
export const privateWords = Object.keys(areas);

export type Target =
  /** A page that the door keeps under `key`, which is also the address that is rendered. */
  | { kind: 'page'; key: string; ttl: number; isFleeting: boolean }
  /** The same thing has one address, and it is another one. */
  | { kind: 'move'; to: string }
  | { kind: 'private'; area: Area; path: string }
  | { kind: 'missing' }
  | { kind: 'malformed' };

/** What the door does with a request target that starts with one `/`. Pure. */
export function resolve(url: string): Target {
  const mark = url.indexOf('?');
  const rawPath = mark < 0 ? url : url.slice(0, mark);
  const rawQuery = mark < 0 ? '' : url.slice(mark);
  const clean = cleanPath(rawPath);
  if (!clean) return { kind: 'malformed' };
  const { path, decoded } = clean;
  // Next's wire format, which it would send without being asked by a header.
  if (/\.rsc$|\.segments(\/|$)/i.test(decoded)) return { kind: 'missing' };

  const first = decoded.split('/')[1]!;
  if (first === '_next') return { kind: 'missing' }; // static files were found before; the image optimizer is off
  const area = Object.hasOwn(areas, first) ? areas[first] : undefined;
  if (area)
    return path === rawPath
      ? { kind: 'private', area, path }
      : { kind: 'move', to: path + rawQuery };

  const route = table.find(({ pattern }) => pattern.test(decoded));
  if (!route) return { kind: 'missing' };
  const query = declaredQuery(route.query ?? {}, rawQuery);
  if (!query) return { kind: 'missing' };
  const key = path + query.text;
  if (path !== rawPath || query.isFirstPage) return { kind: 'move', to: key };
  return { kind: 'page', key, ttl: route.seconds * 1000, isFleeting: route.isFleeting ?? false };
}

/** The declared parameters in the table's order, or undefined when one of them has no page. */
function declaredQuery(declared: Query, rawQuery: string) {
  let text = '';
  let isFirstPage = false;
  if (rawQuery.length > 1) {
    const given = new URLSearchParams(rawQuery);
    for (const [name, { pattern, otherwise }] of Object.entries(declared)) {
      const values = given.getAll(name);
      if (values.length > 1) return undefined; // which one would the page have meant?
      const value = values[0];
      if (value === undefined) continue;
      if (!pattern.test(value)) {
        if (otherwise === 'missing') return undefined;
      } else if (name === 'page' && value === '1') {
        isFirstPage = true; // the first page of a list is the list
      } else if (value !== '') {
        text += `${text ? '&' : '?'}${name}=${encodeURIComponent(value)}`;
      }
    }
  }
  return { text, isFirstPage };
}

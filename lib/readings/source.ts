type Known = 'search' | 'social' | 'mail';

// Whole hosts or what they end with; those of many countries by their first label.
const hosts: Record<Known, RegExp> = {
  search:
    /(^|\.)((google|bing|yandex|baidu)(\.[a-z]{2,3}){1,2}|search\.yahoo\.com|duckduckgo\.com|ecosia\.org|qwant\.com|startpage\.com|search\.brave\.com|kagi\.com|mojeek\.com|metager\.(de|org)|seznam\.cz|naver\.com|lite\.qwant\.com)$/,
  social:
    /(^|\.)(facebook\.com|fb\.(com|me)|messenger\.com|instagram\.com|threads\.(net|com)|twitter\.com|x\.com|t\.co|bsky\.app|linkedin\.com|lnkd\.in|reddit\.com|redd\.it|pinterest\.[a-z.]{2,6}|tiktok\.com|youtube\.com|youtu\.be|news\.ycombinator\.com|lobste\.rs|vk\.com|t\.me|telegram\.org|whatsapp\.com|wa\.me|discord\.com|mastodon\.[a-z]+|mstdn\.[a-z]+|tumblr\.com|xing\.com)$/,
  mail: /(^|\.)(mail\.google\.com|mail\.yahoo\.com|mail\.proton\.me|outlook\.(live|office|office365)\.com|gmx\.(net|de|at|ch|com)|web\.de|fastmail\.com|mail\.ru|zoho\.com|icloud\.com)$/,
};
/** `android-app://com.google.android.gm/`: apps name themselves by a package. */
const apps: Record<string, Known> = {
  'com.google.android.gm': 'mail',
  'com.google.android.googlequicksearchbox': 'search',
  'com.linkedin.android': 'social',
  'org.telegram.messenger': 'social',
  'com.reddit.frontpage': 'social',
};

const mediums: [RegExp, Known][] = [
  [/^(e-?mail|newsletter)$/, 'mail'],
  [/^(social|social[-_ ]?(network|media)|sm)$/, 'social'],
  [/^(cpc|ppc|organic|search|paid[-_ ]?search)$/, 'search'],
];
const named: [RegExp, Known][] = [
  [/^(news-?letter|e-?mail|mailchimp|mailing)/, 'mail'],
  [
    /^(facebook|fb|instagram|ig|threads|twitter|x|bluesky|mastodon|linkedin|reddit|tiktok|youtube|whatsapp|telegram)$/,
    'social',
  ],
  [/^(google|bing|duckduckgo|ecosia)$/, 'search'],
];
const first = (rows: [RegExp, Known][], value: string) =>
  rows.find(([pattern]) => pattern.test(value))?.[1];

/**
 * What kind of place a reader came from, out of nothing but the referring address and the two parameters with which a
 * paper marks its own links. What they say goes before the referrer: it was written by whoever made the link. Gives `direct`,
 * `site`, `search`, `social`, `mail`, `other`, or the host itself, such as example.org.
 */
export function sourceOf(referrer: string, query: string, ownHosts: ReadonlySet<string>): string {
  const marked = query.includes('utm_') ? markedSource(new URLSearchParams(query)) : undefined;
  if (marked) return marked;
  if (referrer === '') return 'direct';
  const app = /^android-app:\/\/([\w.]{1,100})/.exec(referrer)?.[1];
  if (app) return Object.hasOwn(apps, app) ? apps[app]! : 'other';
  if (!/^https?:\/\//.test(referrer) || !URL.canParse(referrer)) return 'direct';
  const { host, hostname } = new URL(referrer);
  if (ownHosts.has(host)) return 'site';
  const name = hostname.replace(/^www\./, '').replace(/\.$/, '');
  // Mail first: some of its hosts lie below those of search engines.
  for (const kind of ['mail', 'search', 'social'] as const) if (hosts[kind].test(name)) return kind;
  return /^([a-z0-9-]{1,63}\.)+[a-z][a-z0-9-]{1,62}$/.test(name) && name.length <= 100
    ? name
    : 'other';
}

function markedSource(query: URLSearchParams): string | undefined {
  const [medium, source] = ['utm_medium', 'utm_source'].map((name) =>
    (query.get(name) ?? '').trim().toLowerCase(),
  ) as [string, string];
  const kind = first(mediums, medium) ?? first(named, source);
  if (kind) return kind;
  return /^[a-z0-9][a-z0-9._-]{0,59}$/.test(source) ? source : undefined;
}

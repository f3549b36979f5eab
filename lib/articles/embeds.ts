// No imports: the front door reads the hosts for its policy from here too.

/** Something on another site, as readers are told of it before they ask for it. */
export type Embed = {
  provider: string;
  /** What a frame would show, from a host of `frameHosts`; null when there is only the link. */
  frame: string | null;
  shape: 'wide' | 'tall' | 'post';
};

/** The only hosts from which a page may show a frame, and only once a reader has asked for it. */
export const frameHosts = [
  'https://www.youtube-nocookie.com',
  'https://player.vimeo.com',
  'https://platform.twitter.com',
  'https://embed.bsky.app',
  'https://www.instagram.com',
  'https://www.tiktok.com',
] as const;

const link = (provider: string): Embed => ({ provider, frame: null, shape: 'post' });
const bare = (host: string) => host.replace(/^(www|m|mobile)\./, '');

type Recognise = (url: URL) => Embed | null;

const youTube: Recognise = ({ hostname, pathname, searchParams }) => {
  const host = bare(hostname);
  if (!['youtube.com', 'youtu.be', 'youtube-nocookie.com', 'music.youtube.com'].includes(host))
    return null;
  const [, short] = /^\/(?:embed\/|shorts\/|live\/|v\/)([\w-]{6,20})$/.exec(pathname) ?? [];
  const id =
    host === 'youtu.be'
      ? pathname.slice(1)
      : pathname === '/watch'
        ? (searchParams.get('v') ?? '')
        : (short ?? '');
  if (!/^[\w-]{6,20}$/.test(id)) return link('YouTube');
  const [, hours = 0, minutes = 0, seconds = 0] =
    /^(?:(\d+)h)?(?:(\d+)m)?(?:(\d+)s?)?$/.exec(
      searchParams.get('t') ?? searchParams.get('start') ?? '',
    ) ?? [];
  const start = Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds);
  return {
    provider: 'YouTube',
    frame: `https://www.youtube-nocookie.com/embed/${id}${start ? `?start=${start}` : ''}`,
    shape: pathname.startsWith('/shorts/') ? 'tall' : 'wide',
  };
};

const vimeo: Recognise = ({ hostname, pathname, searchParams }) => {
  if (!['vimeo.com', 'player.vimeo.com'].includes(bare(hostname))) return null;
  const [, id, path] = /^\/(?:video\/)?(\d{1,15})(?:\/([0-9a-f]{6,20}))?\/?$/.exec(pathname) ?? [];
  if (!id) return link('Vimeo');
  // A film that is not listed has a second part, without which it does not play.
  const secret = path ?? /^[0-9a-f]{6,20}$/.exec(searchParams.get('h') ?? '')?.[0];
  return {
    provider: 'Vimeo',
    frame: `https://player.vimeo.com/video/${id}?dnt=1${secret ? `&h=${secret}` : ''}`,
    shape: 'wide',
  };
};

const x: Recognise = ({ hostname, pathname }) => {
  if (!['x.com', 'twitter.com'].includes(bare(hostname))) return null;
  const [, id] = /^\/\w{1,20}\/status(?:es)?\/(\d{1,20})/.exec(pathname) ?? [];
  const frame = id ? `https://platform.twitter.com/embed/Tweet.html?dnt=true&id=${id}` : null;
  return { provider: 'X', frame, shape: 'post' };
};

const bluesky: Recognise = ({ hostname, pathname }) => {
  if (hostname !== 'bsky.app') return null;
  const [, who, id] =
    /^\/profile\/([\w.:-]{3,200})\/post\/([a-z\d]{5,20})\/?$/.exec(pathname) ?? [];
  const frame = id ? `https://embed.bsky.app/embed/${who}/app.bsky.feed.post/${id}` : null;
  return { provider: 'Bluesky', frame, shape: 'post' };
};

const instagram: Recognise = ({ hostname, pathname }) => {
  if (bare(hostname) !== 'instagram.com') return null;
  const [, kind, id] = /^\/(?:[\w.]{1,40}\/)?(p|reel|tv)\/([\w-]{5,40})\/?/.exec(pathname) ?? [];
  const frame = id ? `https://www.instagram.com/${kind}/${id}/embed/` : null;
  return { provider: 'Instagram', frame, shape: 'post' };
};

const tikTok: Recognise = ({ hostname, pathname }) => {
  if (!['tiktok.com', 'vm.tiktok.com'].includes(bare(hostname))) return null;
  const [, id] = /^\/(?:@[\w.-]{1,40}\/video|embed(?:\/v2)?)\/(\d{5,25})\/?$/.exec(pathname) ?? [];
  const frame = id ? `https://www.tiktok.com/embed/v2/${id}` : null;
  return { provider: 'TikTok', frame, shape: 'tall' };
};

/** Every server of the Fediverse has its own host, so there is nothing that a policy could allow: a link it is. */
const mastodon: Recognise = ({ hostname, pathname }) =>
  /^\/@[\w.-]+(?:@[\w.-]+)?\/\d{6,25}\/?$/.test(pathname)
    ? link(`Mastodon, ${bare(hostname)}`)
    : null;

const known = [youTube, vimeo, x, bluesky, instagram, tikTok, mastodon];

/** What an address of another site leads to; null when it is no http or https address. */
export function embedOf(address: string): Embed | null {
  if (!URL.canParse(address)) return null;
  const url = new URL(address);
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return null;
  for (const recognise of known) {
    const found = recognise(url);
    if (found) return found;
  }
  return link(bare(url.hostname));
}

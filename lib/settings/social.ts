import { z } from 'zod';

/** Where a publication can be followed elsewhere. `hosts` are whose addresses count; without them any server of the kind does. */
type Kind = { name: string; example: string; hosts?: readonly string[]; path?: RegExp };

export const socialKinds = {
  socialBluesky: {
    name: 'Bluesky',
    example: 'https://bsky.app/profile/tidings.example',
    hosts: ['bsky.app'],
    path: /^\/profile\/[^/]+$/,
  },
  socialFacebook: {
    name: 'Facebook',
    example: 'https://www.facebook.com/tidings',
    hosts: ['facebook.com', 'fb.com'],
  },
  socialInstagram: {
    name: 'Instagram',
    example: 'https://www.instagram.com/tidings',
    hosts: ['instagram.com'],
  },
  socialLinkedIn: {
    name: 'LinkedIn',
    example: 'https://www.linkedin.com/company/tidings',
    hosts: ['linkedin.com'],
    path: /^\/(company|school|showcase|in)\/[^/]+$/,
  },
  socialMastodon: {
    name: 'Mastodon',
    example: 'https://mastodon.social/@tidings',
    path: /^\/(@[^/@\s]+|users\/[^/]+)$/,
  },
  socialTelegram: {
    name: 'Telegram',
    example: 'https://t.me/tidings',
    hosts: ['t.me', 'telegram.me'],
  },
  socialThreads: {
    name: 'Threads',
    example: 'https://www.threads.com/@tidings',
    hosts: ['threads.com', 'threads.net'],
    path: /^\/@[^/]+$/,
  },
  socialTikTok: {
    name: 'TikTok',
    example: 'https://www.tiktok.com/@tidings',
    hosts: ['tiktok.com'],
    path: /^\/@[^/]+$/,
  },
  socialWhatsApp: {
    name: 'WhatsApp',
    example: 'https://whatsapp.com/channel/…',
    hosts: ['whatsapp.com', 'wa.me'],
  },
  socialX: { name: 'X', example: 'https://x.com/tidings', hosts: ['x.com', 'twitter.com'] },
  socialYouTube: {
    name: 'YouTube',
    example: 'https://www.youtube.com/@tidings',
    hosts: ['youtube.com'],
    path: /^\/(@[^/]+|(channel|c|user)\/[^/]+)$/,
  },
} as const satisfies Record<string, Kind>;

export type SocialKey = keyof typeof socialKinds;
export const socialKeys = Object.keys(socialKinds) as SocialKey[];

/** The part of an address that says where, without what sharing buttons hang on it; null when it is none of this kind. */
function profileAt(typed: string, { hosts, path = /^\/[^/].*$/ }: Kind): string | null {
  const address = /^[a-z][a-z0-9+.-]*:/i.test(typed) ? typed : `https://${typed}`;
  if (!URL.canParse(address)) return null;
  const url = new URL(address);
  const host = url.hostname.replace(/^(www|m|mobile)\./, '');
  const isHere = hosts ? hosts.includes(host) : host.includes('.');
  url.pathname = url.pathname.replace(/\/+$/, '');
  const isPlain = url.protocol === 'https:' && !url.username && !url.password && !url.port;
  if (!isHere || !isPlain || !path.test(url.pathname)) return null;
  url.hash = '';
  // The one place where a profile is a number in the query.
  if (url.pathname !== '/profile.php') url.search = '';
  return url.href;
}

/** The address of a profile of this kind, or nothing. */
export const socialAddress = (key: SocialKey) =>
  z
    .string()
    .trim()
    .max(300, 'At most 300 characters.')
    .transform((typed, context) => {
      if (typed === '') return '';
      const kind: Kind = socialKinds[key];
      const address = profileAt(typed, kind);
      if (address !== null) return address;
      context.addIssue({
        code: 'custom',
        message: `An address at ${kind.name}, such as ${kind.example}, or nothing.`,
      });
      return z.NEVER;
    });

export type SocialLink = { name: string; url: string };

/** Where the publication is elsewhere, in the order of the names. */
export const socialLinks = (settings: Record<SocialKey, string>): SocialLink[] =>
  socialKeys.flatMap((key) =>
    settings[key] ? [{ name: socialKinds[key].name, url: settings[key] }] : [],
  );

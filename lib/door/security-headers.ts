import { frameHosts } from '../articles/embeds';
import type { Area } from './routes';

export type Header = [name: string, value: string];

const csp = (policy: Record<string, string>) =>
  Object.entries(policy)
    .map(([name, value]) => `${name} ${value}`)
    .join('; ');

const everywhere = {
  'default-src': "'none'",
  'base-uri': "'none'",
  'frame-ancestors': "'none'",
};

const page = {
  ...everywhere,
  'script-src': "'self'",
  'style-src': "'self'",
  // Custom properties set on an element (a section's ink) are style attributes.
  'style-src-attr': "'unsafe-inline'",
  'img-src': "'self' data:",
  'media-src': "'self'",
  'font-src': "'self'",
  'connect-src': "'self'",
  'form-action': "'self'",
  'manifest-src': "'self'",
};

/**
 * Public pages: no inline script at all, which the door makes possible by taking the framework's out. Frames of the listed
 * hosts alone, which <embed-card> puts in when a reader asks for one; never anybody else's script.
 */
const publicPage = { ...page, 'frame-src': frameHosts.join(' ') };
export const publicCsp = csp(publicPage);

/** The same for a page with style elements of its own (a publisher's theme), named by their hashes. */
export const styledCsp = (styles: readonly string[]): string =>
  styles.length === 0
    ? publicCsp
    : csp({
        ...publicPage,
        'style-src': ["'self'", ...styles.map((hash) => `'${hash}'`)].join(' '),
      });

/** A public page that cannot live without the framework's inline scripts: a bug, but not one to freeze the page for. */
export const wholePageCsp = csp({
  ...page,
  'script-src': "'self' 'unsafe-inline'",
  'style-src': "'self' 'unsafe-inline'",
});

const newsroom = {
  ...page,
  // Next's flight data comes in inline scripts; a nonce would be the same for everyone, since the door sets it.
  'script-src': "'self' 'unsafe-inline'",
  'style-src': "'self' 'unsafe-inline'",
  'img-src': "'self' data: blob:",
  'media-src': "'self' blob:",
  'frame-src': "'self'",
  'worker-src': "'self' blob:",
};

/** The pages that React runs in the browser. */
export function pageCsp(path: string): string {
  // The editor shows a story's preview in a frame.
  if (/^\/admin\/.*\/preview$/.test(path)) return csp({ ...newsroom, 'frame-ancestors': "'self'" });
  return csp(newsroom);
}

/** What is not a page: nothing in it may run, wherever it is opened. */
export const dataCsp = csp(everywhere);
export const mediaCsp = csp({ ...everywhere, sandbox: '' }).replace(/ $/, '');

/** On every answer, whatever it is. */
export function baseHeaders(isHttps: boolean): Header[] {
  return [
    ['X-Content-Type-Options', 'nosniff'],
    ['Referrer-Policy', 'strict-origin-when-cross-origin'],
    ['Cross-Origin-Opener-Policy', 'same-origin'],
    ['Permissions-Policy', 'camera=(), microphone=(), geolocation=(), payment=(), usb=()'],
    ...(isHttps ? [['Strict-Transport-Security', 'max-age=31536000'] satisfies Header] : []),
  ];
}

/** The policy for an answer that came from Next, by where it came from and what it is. */
export function policyFor(area: Area, path: string, contentType: string): string {
  if (area === 'media') return mediaCsp;
  return contentType.startsWith('text/html') ? pageCsp(path) : dataCsp;
}

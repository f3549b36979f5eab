import { env } from '@/lib/env';

export const dynamic = 'force-dynamic';

const words = [
  '/admin',
  '/account',
  '/signin',
  '/register',
  '/verify',
  '/forgot',
  '/invite',
  '/reset',
  '/search',
];
/**
 * A rule holds for all that begins with it, and a page of the paper may be /register-of-interests. `$` ends an address
 * (RFC 9309, 2.2.2 and 2.2.3).
 */
const alone = (path: string) => [`${path}$`, `${path}/`, `${path}?`];

/** What crawlers need not ask for, and where the sitemaps are (RFC 9309). */
export function GET() {
  const { SITE_URL } = env();
  const lines = [
    'User-agent: *',
    ...['/api/', ...words.flatMap(alone)].map((path) => `Disallow: ${path}`),
    '',
    `Sitemap: ${SITE_URL}/sitemap.xml`,
    `Sitemap: ${SITE_URL}/news-sitemap.xml`,
    '',
  ];
  return new Response(lines.join('\n'), {
    headers: { 'Content-Type': 'text/plain; charset=utf-8' },
  });
}

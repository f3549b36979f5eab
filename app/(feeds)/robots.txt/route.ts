import { env } from '@/lib/env';

export const dynamic = 'force-dynamic';

/** What crawlers need not ask for, and where the sitemaps are (RFC 9309). */
export function GET() {
  const { SITE_URL } = env();
  const lines = [
    'User-agent: *',
    ...[
      '/admin',
      '/account',
      '/api/',
      '/signin',
      '/register',
      '/verify',
      '/forgot',
      '/invite',
      '/reset',
      '/search',
    ].map((path) => `Disallow: ${path}`),
    '',
    `Sitemap: ${SITE_URL}/sitemap.xml`,
    `Sitemap: ${SITE_URL}/news-sitemap.xml`,
    '',
  ];
  return new Response(lines.join('\n'), {
    headers: { 'Content-Type': 'text/plain; charset=utf-8' },
  });
}

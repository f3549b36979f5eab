import { loadBrand } from '@/lib/logo/loaders';
import { frontPath } from '@/lib/paths';
import { loadSettings } from '@/lib/settings/loaders';

export const dynamic = 'force-dynamic';

/** What a home screen knows of the publication (W3C Web Application Manifest). It stays a page of the browser. */
export async function GET() {
  const [settings, { icons }] = await Promise.all([loadSettings(), loadBrand()]);
  const manifest = {
    id: frontPath(),
    start_url: frontPath(),
    name: settings.siteName,
    short_name: settings.siteName,
    ...(settings.description ? { description: settings.description } : {}),
    lang: settings.locale,
    display: 'browser',
    background_color: settings.paperLight,
    theme_color: settings.paperLight,
    icons: icons
      ? [icons[192], icons[512]].map(({ path, width, height }) => ({
          ...{ src: path, sizes: `${width}x${height}`, type: 'image/png' },
        }))
      : [{ src: '/icon.svg', sizes: 'any', type: 'image/svg+xml' }],
  };
  return new Response(JSON.stringify(manifest, null, 2), {
    headers: { 'Content-Type': 'application/manifest+json; charset=utf-8' },
  });
}

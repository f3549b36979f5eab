import type { Metadata, Viewport } from 'next';
import type { ReactNode } from 'react';
import { FacesAtOnce } from '@/components/ui/faces-at-once';
import { wordsIn } from '@/lib/i18n/words';
import { loadBrand } from '@/lib/logo/loaders';
import { brandMetadata } from '@/lib/logo/metadata';
import { loadPlace } from '@/lib/settings/loaders';
import { loadTheme } from '@/lib/theme/loaders';
import './styles/site.css';

// Once, for every page: all are rendered when they are asked for, so that a build needs no database.
export const dynamic = 'force-dynamic';
export const viewport: Viewport = { colorScheme: 'light dark' };

export const generateMetadata = async (): Promise<Metadata> => brandMetadata(await loadBrand());

/** The frame of every page: the site's language, the publication's colours and faces, the way past the masthead. Knows no reader. */
export default async function RootLayout({ children }: { children: ReactNode }) {
  const [place, theme] = await Promise.all([loadPlace(), loadTheme()]);
  const { lang, dir, site } = wordsIn(place);
  return (
    <html lang={lang} dir={dir}>
      <head>
        <link
          rel="preload"
          href={theme.face}
          as="font"
          type="font/woff2"
          crossOrigin="anonymous"
          media="(min-width: 48em)"
        />
        {theme.css && <style>{theme.css}</style>}
        <FacesAtOnce language={lang} />
      </head>
      <body>
        <a className="skip" href="#main">
          {site.skip}
        </a>
        {children}
      </body>
    </html>
  );
}

import type { Viewport } from 'next';
import type { ReactNode } from 'react';
import { interfaceLanguage } from '@/lib/articles/language';
import './styles/site.css';

export const viewport: Viewport = { colorScheme: 'light dark' };

/** The frame of every page: language, the first face, the way past the masthead. Knows no reader and reads no data. */
export default function RootLayout({ children }: { children: ReactNode }) {
  return (
    <html lang={interfaceLanguage} dir="ltr">
      <head>
        <link
          rel="preload"
          href="/fonts/literata-latin-wght-normal.woff2"
          as="font"
          type="font/woff2"
          crossOrigin="anonymous"
        />
      </head>
      <body>
        <a className="skip" href="#main">
          Skip to the story
        </a>
        {children}
      </body>
    </html>
  );
}

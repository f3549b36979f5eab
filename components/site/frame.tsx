import type { CSSProperties, ReactNode } from 'react';
import { Breaking } from '@/components/site/breaking';
import { Footer } from '@/components/site/footer';
import { Masthead, type Reader } from '@/components/site/masthead';
import type { Chrome } from '@/lib/front/schema';

type Props = {
  chrome: Chrome;
  children: ReactNode;
  /** The spot ink of the whole page: that of its section. */
  ink?: string;
  /** The slug of the section that the page belongs to. */
  section?: string;
  isFront?: boolean;
  /** Who is signed in, on pages that are theirs alone; public pages do not know. */
  reader?: Reader;
};

/** A public page: masthead, what it is about, footer. */
export function Frame({ chrome, children, ink, section, isFront, reader }: Props) {
  // On paper, links within the site have their whole address (app/styles/print.css).
  const printed = { '--origin': `'${chrome.publication.origin}'` } as CSSProperties;
  return (
    <div data-ink={ink} style={printed}>
      {chrome.banner && <Breaking banner={chrome.banner} place={chrome.place} />}
      <Masthead chrome={chrome} section={section} isFront={isFront} reader={reader} />
      <main className="wrap" id="main">
        {children}
      </main>
      <Footer chrome={chrome} />
    </div>
  );
}

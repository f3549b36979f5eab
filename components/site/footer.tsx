import type { Chrome } from '@/lib/front/schema';
import { wordsIn, type Words } from '@/lib/i18n/words';
import {
  archivePath,
  correctionsPath,
  feedPath,
  frontPath,
  latestPath,
  mostReadPath,
  newslettersPath,
  pagePath,
  searchPath,
  sectionPath,
} from '@/lib/paths';
import { socialLinks, type SocialLink } from '@/lib/settings/social';

type Entry = { href: string; name: string };

type ElsewhereProps = {
  siteName: string;
  links: readonly SocialLink[];
  words: Words['site']['footer'];
};

/** Where the paper is elsewhere. `me` is how those places check that the page and the profile are one. */
function Elsewhere({ siteName, links, words }: ElsewhereProps) {
  if (links.length === 0) return null;
  return (
    <nav aria-label={words.elsewhere}>
      <h2>{words.elsewhere}</h2>
      <ul>
        {links.map(({ name, url }) => (
          <li key={url}>
            <a href={url} rel="me">
              <span className="vh">{words.nameOn({ name: siteName })} </span>
              {name}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Column({ title, entries }: { title: string; entries: Entry[] }) {
  if (entries.length === 0) return null;
  return (
    <nav aria-label={title}>
      <h2>{title}</h2>
      <ul>
        {entries.map(({ href, name }) => (
          <li key={href}>
            <a href={href}>{name}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** The foot of every public page: what the paper is, its own pages, its sections and the ways in. */
export function Footer({ chrome }: { chrome: Chrome }) {
  const { settings, pages, sections, place } = chrome;
  const { site, newsletters } = wordsIn(place);
  const hasNewsletters = chrome.newsletters.length > 0 || settings.pushAlerts === 'ON';
  const words = site.footer;
  const paper = pages.map(({ slug, name }) => ({ href: pagePath(slug), name }));
  return (
    <footer className="foot" data-below="">
      <div className="gauge" aria-hidden="true" />
      <div className="wrap">
        <p className="plate">
          <a href={frontPath()}>{settings.siteName}</a>
        </p>
        <div className="g">
          <p className="hint">
            <bdi>{settings.description}</bdi> {words.colophon}
          </p>
          <Column
            title={words.paper}
            entries={[...paper, { href: correctionsPath(), name: words.corrections }]}
          />
          <Column
            title={words.inPrint}
            entries={sections.map(({ slug, name }) => ({ href: sectionPath(slug), name }))}
          />
          <Column
            title={words.findAndFollow}
            entries={[
              { href: latestPath(), name: words.latest },
              { href: mostReadPath(), name: words.mostRead },
              { href: searchPath(), name: words.search },
              { href: archivePath(), name: words.archive },
              ...(hasNewsletters ? [{ href: newslettersPath(), name: newsletters.title }] : []),
              { href: feedPath(), name: words.feed },
            ]}
          />
          <Elsewhere siteName={settings.siteName} links={socialLinks(settings)} words={words} />
        </div>
      </div>
    </footer>
  );
}

import type { Chrome } from '@/lib/front/schema';
import {
  archivePath,
  correctionsPath,
  feedPath,
  frontPath,
  latestPath,
  mostReadPath,
  pagePath,
  searchPath,
  sectionPath,
} from '@/lib/paths';
import { dayKey } from '@/lib/dates';
import { socialLinks, type SocialLink } from '@/lib/settings/social';

type Entry = { href: string; name: string };

/** Where the paper is elsewhere. `me` is how those places check that the page and the profile are one. */
function Elsewhere({ siteName, links }: { siteName: string; links: readonly SocialLink[] }) {
  if (links.length === 0) return null;
  return (
    <nav aria-label="Elsewhere">
      <h2>Elsewhere</h2>
      <ul>
        {links.map(({ name, url }) => (
          <li key={url}>
            <a href={url} rel="me">
              <span className="vh">{siteName} on </span>
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
  const { settings, pages, sections, now, place } = chrome;
  const [year, month] = dayKey(now, place.timeZone).split('-').map(Number) as [number, number];
  const paper = pages.map(({ slug, name }) => ({ href: pagePath(slug), name }));
  return (
    <footer className="foot">
      <div className="gauge" aria-hidden="true" />
      <div className="wrap">
        <p className="plate">
          <a href={frontPath()}>{settings.siteName}</a>
        </p>
        <div className="g">
          <p className="hint">
            {settings.description} Set in Literata and Libre Franklin; printed with Broadsheet,
            which is free software.
          </p>
          <Column
            title="The paper"
            entries={[...paper, { href: correctionsPath(), name: 'Corrections' }]}
          />
          <Column
            title="In print"
            entries={sections.map(({ slug, name }) => ({ href: sectionPath(slug), name }))}
          />
          <Column
            title="Find and follow"
            entries={[
              { href: latestPath(), name: 'Latest stories' },
              { href: mostReadPath(), name: 'Most read' },
              { href: searchPath(), name: 'Search' },
              { href: archivePath(year, month), name: 'Archive' },
              { href: feedPath(), name: 'RSS feed' },
            ]}
          />
          <Elsewhere siteName={settings.siteName} links={socialLinks(settings)} />
        </div>
      </div>
    </footer>
  );
}

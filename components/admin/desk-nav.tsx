'use client';

import { usePathname } from 'next/navigation';
import type { DeskNav as Nav } from '@/lib/newsroom/schema';
import {
  adminAnalyticsPath,
  adminAuditPath,
  adminCalendarPath,
  adminFrontPath,
  adminMediaPath,
  adminModerationPath,
  adminMyWorkPath,
  adminNewslettersPath,
  adminNewStoryPath,
  adminPath,
  adminPeoplePath,
  adminSettingsPath,
  adminStoriesPath,
  adminTaxonomyPath,
  adminWirePath,
  adminWordsPath,
  frontPath,
  signOutFormPath,
} from '@/lib/paths';

/** The newsroom's masthead. Plain links: leaving a page asks the browser, which knows of unsaved text. */
export function DeskNav({ nav: { siteName, person, pendingComments } }: { nav: Nav }) {
  const path = usePathname();
  const isUnder = (href: string) => path.startsWith(href);
  const isAt = (href: string) => path === href;
  const places = [
    { mayGo: true, href: adminPath(), name: 'Desk', isHere: isAt },
    { mayGo: person.canWrite, href: adminMyWorkPath(), name: 'My work', isHere: isAt },
    {
      mayGo: person.canWrite,
      href: adminStoriesPath(),
      name: 'Stories',
      isHere: (href: string) => isUnder(href) && !isAt(adminNewStoryPath()),
    },
    { mayGo: person.canWrite, href: adminNewStoryPath(), name: 'Write', isHere: isAt },
    { mayGo: person.canWrite, href: adminCalendarPath(), name: 'Calendar', isHere: isAt },
    { mayGo: person.canWrite, href: adminWirePath(), name: 'Wires', isHere: isUnder },
    { mayGo: person.canWrite, href: adminMediaPath(), name: 'Pictures', isHere: isUnder },
    { mayGo: person.canEditFront, href: adminFrontPath(), name: 'Front', isHere: isUnder },
    {
      mayGo: person.canEditIssues,
      href: adminNewslettersPath(),
      name: 'Newsletters',
      isHere: isUnder,
    },
    { mayGo: person.canWrite, href: adminAnalyticsPath(), name: 'Reading', isHere: isUnder },
    { mayGo: person.canEditTaxonomy, href: adminTaxonomyPath(), name: 'Sections', isHere: isUnder },
    {
      mayGo: person.canModerate,
      href: adminModerationPath(),
      name: 'Moderation',
      isHere: isUnder,
      waiting: pendingComments,
    },
    { mayGo: person.canSeePeople, href: adminPeoplePath(), name: 'People', isHere: isUnder },
    { mayGo: person.canSeeAudit, href: adminAuditPath(), name: 'Audit', isHere: isUnder },
    { mayGo: person.canSet, href: adminSettingsPath(), name: 'Settings', isHere: isUnder },
    {
      mayGo: !person.canSet && person.canEditWords,
      href: adminWordsPath(),
      name: 'Words',
      isHere: isAt,
    },
  ].filter(({ mayGo }) => mayGo);
  return (
    <nav className="dk-top" aria-label="Newsroom">
      <a className="name" href={frontPath()}>
        {siteName}
      </a>
      {places.map(({ href, name, isHere, waiting = 0 }) => (
        <a key={href} href={href} aria-current={isHere(href) ? 'page' : undefined}>
          {name}
          {waiting > 0 && (
            <span className="cnt">
              <span className="vh">, waiting: </span>
              {waiting}
            </span>
          )}
        </a>
      ))}
      <form className="leave" method="post" action={signOutFormPath()}>
        <span className="end">
          <bdi>{person.name}</bdi>
        </span>
        <button>Sign out</button>
      </form>
    </nav>
  );
}

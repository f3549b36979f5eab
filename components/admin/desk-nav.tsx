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
  adminNewStoryPath,
  adminPath,
  adminPeoplePath,
  adminSettingsPath,
  adminStoriesPath,
  adminTaxonomyPath,
  adminWordsPath,
  frontPath,
  signOutFormPath,
} from '@/lib/paths';

const roles = {
  READER: 'reader',
  AUTHOR: 'author',
  MODERATOR: 'moderator',
  EDITOR: 'editor',
  ADMIN: 'administrator',
} as const;

/** The newsroom's masthead. Plain links: leaving a page asks the browser, which knows of unsaved text. */
export function DeskNav({ nav: { siteName, person, pendingComments } }: { nav: Nav }) {
  const path = usePathname();
  const places = [
    { href: adminPath(), name: 'Desk', isHere: path === adminPath(), waiting: 0 },
    ...(person.canWrite
      ? [
          {
            href: adminMyWorkPath(),
            name: 'My work',
            isHere: path === adminMyWorkPath(),
            waiting: 0,
          },
          {
            href: adminStoriesPath(),
            name: 'Stories',
            isHere: path.startsWith(adminStoriesPath()) && path !== adminNewStoryPath(),
            waiting: 0,
          },
          {
            href: adminNewStoryPath(),
            name: 'Write',
            isHere: path === adminNewStoryPath(),
            waiting: 0,
          },
          {
            href: adminCalendarPath(),
            name: 'Calendar',
            isHere: path === adminCalendarPath(),
            waiting: 0,
          },
          {
            href: adminMediaPath(),
            name: 'Pictures',
            isHere: path.startsWith(adminMediaPath()),
            waiting: 0,
          },
        ]
      : []),
    ...(person.canEditFront
      ? [
          {
            href: adminFrontPath(),
            name: 'Front',
            isHere: path.startsWith(adminFrontPath()),
            waiting: 0,
          },
        ]
      : []),
    ...(person.canWrite
      ? [
          {
            href: adminAnalyticsPath(),
            name: 'Reading',
            isHere: path.startsWith(adminAnalyticsPath()),
            waiting: 0,
          },
        ]
      : []),
    ...(person.canEditTaxonomy
      ? [
          {
            href: adminTaxonomyPath(),
            name: 'Sections',
            isHere: path.startsWith(adminTaxonomyPath()),
            waiting: 0,
          },
        ]
      : []),
    ...(person.canModerate
      ? [
          {
            href: adminModerationPath(),
            name: 'Moderation',
            isHere: path.startsWith(adminModerationPath()),
            waiting: pendingComments,
          },
        ]
      : []),
    ...(person.canSeePeople
      ? [
          {
            href: adminPeoplePath(),
            name: 'People',
            isHere: path.startsWith(adminPeoplePath()),
            waiting: 0,
          },
        ]
      : []),
    ...(person.canSeeAudit
      ? [
          {
            href: adminAuditPath(),
            name: 'Audit',
            isHere: path.startsWith(adminAuditPath()),
            waiting: 0,
          },
        ]
      : []),
    ...(person.canSet
      ? [
          {
            href: adminSettingsPath(),
            name: 'Settings',
            isHere: path.startsWith(adminSettingsPath()),
            waiting: 0,
          },
        ]
      : person.canEditWords
        ? [
            {
              href: adminWordsPath(),
              name: 'Words',
              isHere: path === adminWordsPath(),
              waiting: 0,
            },
          ]
        : []),
  ];
  return (
    <nav className="dk-top" aria-label="Newsroom">
      <a className="name" href={frontPath()}>
        {siteName}
      </a>
      {places.map(({ href, name, isHere, waiting }) => (
        <a key={href} href={href} aria-current={isHere ? 'page' : undefined}>
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
          <bdi>{person.name}</bdi>, {roles[person.role]}
        </span>
        <button>Sign out</button>
      </form>
    </nav>
  );
}

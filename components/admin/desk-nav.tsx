'use client';

import { usePathname } from 'next/navigation';
import { useActionState } from 'react';
import { signOutAction } from '@/lib/auth/actions';
import type { DeskNav as Nav } from '@/lib/newsroom/schema';
import {
  adminModerationPath,
  adminNewStoryPath,
  adminPath,
  adminStoriesPath,
  frontPath,
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
  const [, signOut, isSigningOut] = useActionState(signOutAction, null);
  const places = [
    { href: adminPath(), name: 'Desk', isHere: path === adminPath(), waiting: 0 },
    ...(person.canWrite
      ? [
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
      <form className="leave" action={signOut}>
        <span className="end">
          {person.name}, {roles[person.role]}
        </span>
        <button disabled={isSigningOut}>Sign out</button>
      </form>
    </nav>
  );
}

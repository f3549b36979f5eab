import type { Role } from '@/prisma/generated/enums';

/** Roles from the lowest to the highest, with the words on screen. */
export const roles = ['READER', 'AUTHOR', 'MODERATOR', 'EDITOR', 'ADMIN'] as const satisfies Role[];
export const roleWords: Record<Role, string> = {
  READER: 'Reader',
  AUTHOR: 'Author',
  MODERATOR: 'Moderator',
  EDITOR: 'Editor',
  ADMIN: 'Administrator',
};

/** "an editor": what somebody is invited as. */
export const asA = (role: Role): string => {
  const word = roleWords[role].toLowerCase();
  return `${/^[aeiou]/.test(word) ? 'an' : 'a'} ${word}`;
};

/** How somebody stands with the paper, with the class that draws the sign. */
export const standingWords = {
  active: { name: 'Active', sign: 'live' },
  suspended: { name: 'Suspended', sign: 'sched' },
  banned: { name: 'Banned', sign: 'down' },
  unconfirmed: { name: 'Unconfirmed', sign: 'draft' },
  leaving: { name: 'Leaving', sign: 'held2' },
} as const;
export type StandingName = keyof typeof standingWords;

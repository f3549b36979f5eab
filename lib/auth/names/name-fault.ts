import { skeletons, skeletonWords } from '@/lib/auth/names/skeleton';

/** Words that claim an office wherever they stand in a name. */
const claims =
  'admin admins administrator administrators moderator moderators moderation editor editors editorial newsroom staff official webmaster sysadmin superuser root postmaster'.split(
    ' ',
  );
/** Words that do so when a name has nothing but such words: "Support Desk", but not "Penny Desk". */
const offices =
  'mod mods desk support help helpdesk info team news press security system service owner publisher reporter reporters journalist account accounts abuse contact feedback noreply bot anonymous deleted former member guest everyone here null undefined'.split(
    ' ',
  );
const fillers = 'the a an of our your my site web chief head senior deputy and'.split(' ');
/** Long enough to be found inside a word without hitting somebody's name. */
const inside = ['administrator', 'moderator', 'newsroom', 'webmaster', 'sysadmin'];

const looks = (words: readonly string[]) => new Set(words.flatMap(skeletons));
const claimLooks = looks(claims);
const officeLooks = looks([...claims, ...offices]);
const fillerLooks = looks(fillers);
const insideLooks = [...looks(inside)];

type Taken = {
  siteName: string;
  /** What this publication reserves besides, such as offices in its own language. */
  reserved: readonly string[];
  /** The names of everybody on the staff but the person themselves. */
  staff: readonly string[];
};

/** Why this name must not be taken, in words for the person who chose it; null when it may. */
export function nameFault(name: string, { siteName, reserved, staff }: Taken): string | null {
  const mine = skeletons(name);
  const isLike = (others: readonly string[]) => {
    const theirs = looks(others);
    return mine.some((look) => theirs.has(look));
  };
  if (isLike([siteName])) return words.paper;
  if (isLike(staff)) return words.staff;
  const siteWords = new Set(skeletonWords(siteName).flat());
  const isReserved =
    isLike(reserved) ||
    mine.some((look) => officeLooks.has(look) || insideLooks.some((word) => look.includes(word))) ||
    skeletonWords(name).some((parts) => isOffice(parts, siteWords));
  return isReserved ? words.reserved : null;
}

/** "Site Editor", "The Support Team", "Tidings Desk": one claim, or nothing but offices and the paper's own name. */
const isOffice = (parts: readonly string[], siteWords: ReadonlySet<string>) =>
  parts.some((part) => claimLooks.has(part)) ||
  (parts.some((part) => officeLooks.has(part)) &&
    parts.every((part) => officeLooks.has(part) || fillerLooks.has(part) || siteWords.has(part)));

const words = {
  reserved: 'This name sounds like an office of this site. Choose one that is yours.',
  paper: 'This name looks like that of the publication itself. Choose one that is yours.',
  staff: 'This name looks like that of somebody who works here. Choose another.',
} as const;

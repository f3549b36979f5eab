import { longDateTime, type Place } from '@/lib/dates';
import { signInPath } from '@/lib/paths';

type Paper = { siteName: string; siteUrl: string };

/** Says to somebody who asked to be erased what will happen when, and how to take it back. */
export const leavingMail = ({ siteName, siteUrl }: Paper, eraseAt: Date, place: Place) => ({
  subject: `Your account at ${siteName} will be deleted`,
  text: `Hello,

somebody, probably you, has asked to delete your account at ${siteName}. You have been signed out everywhere.

On ${longDateTime(eraseAt, place)} (${place.timeZone}) this will happen:

- your name, your address, your password and everything that you have set up go;
- your comments go. Where somebody has answered, a line without your name stays in their place;
- your likes, your reports and your saved stories go.

Nobody can bring any of it back after that. Until then you can: sign in and choose to keep the account.

${new URL(signInPath(), siteUrl).href}

If it was not you, do so now, and set a new password.
`,
});

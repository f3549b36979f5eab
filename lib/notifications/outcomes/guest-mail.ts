type Paper = { siteName: string; siteUrl: string };
type About = { name: string; outcome: 'removed' | 'kept'; headline: string };

const words = {
  removed: 'We have taken it down.',
  kept: 'We have looked at it and leave it where it is, since we do not find that it breaks the law.',
};

/** Tells somebody without an account what came of their report. */
export const guestOutcomeMail = ({ siteName, siteUrl }: Paper, about: About) => ({
  subject: `Your report to ${siteName}`,
  text: `Hello ${about.name},

you reported a comment under “${about.headline}” at ${siteName} as breaking the law. A moderator, not a machine, has decided: ${words[about.outcome]}

If you do not agree, answer this mail. You may also go to court.

${siteUrl}
`,
});

type Known = { VAPID_SUBJECT?: string; SITE_URL: string; MAIL_FROM: string };

/** Where push services reach us when something is wrong (RFC 8292, 2.1): as the operator says, the site, or its sender of mail. */
export function pushSubject({ VAPID_SUBJECT, SITE_URL, MAIL_FROM }: Known): string {
  if (VAPID_SUBJECT) return VAPID_SUBJECT;
  if (SITE_URL.startsWith('https:')) return SITE_URL;
  return `mailto:${/<([^>]+)>/.exec(MAIL_FROM)?.[1] ?? MAIL_FROM.trim()}`;
}

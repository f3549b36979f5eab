import { env } from '@/lib/env';
import type { MailKind } from '@/lib/mail/templates/catalogue';
import { sampleValues } from '@/lib/mail/templates/fill';

/** What stands in the placeholders of a preview here: samples with our name and our addresses. */
export function samplesFor(kind: MailKind, siteName: string): Record<string, string> {
  const samples = sampleValues(kind);
  const here = new URL(env().SITE_URL).origin;
  return Object.fromEntries(
    Object.entries(samples).map(([name, value]) => [
      name,
      value.replaceAll(samples.siteLink!, here).replaceAll(samples.siteName!, siteName),
    ]),
  );
}

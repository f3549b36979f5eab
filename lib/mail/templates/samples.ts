import type { Place } from '@/lib/dates';
import { zonedMoment } from '@/lib/newsroom/desk-time';
import { env } from '@/lib/env';
import { wordsIn } from '@/lib/i18n/words';
import { common } from '@/lib/mail/templates/account-mails';
import { mailSpec, type MailKind } from '@/lib/mail/templates/catalogue';

/** Of the samples: who has done it, who answered, where, and when something is due. */
const by = 'Ingrid Voss';
const answerer = 'Marit Aas';
const conversation = `${common.siteLink.sample}/article/harbour-board-votes?comment=7#comment-7`;
const due = new Date('2026-11-26T17:00:00Z');

/** What our own words say in a placeholder, in the language of the site. */
function spoken(place: Place): Record<string, string> {
  const { account, mails } = wordsIn(place);
  const { said, roles, samples } = mails;
  const at = zonedMoment(due, place);
  const quoted = (text: string) => account.quoted({ text });
  const replied = account.told.reply({ name: answerer });
  return {
    factor: said.passkey,
    warning: said.noFactor,
    left: said.codesLeft(9),
    when: at,
    at,
    due: said.due({ date: at }),
    outcome: said.removed,
    role: roles.EDITOR,
    message: `${said.writes({ by })}\n\n> ${samples.welcome}`,
    what: said.story,
    headline: samples.headline,
    task: samples.task,
    words: `> ${samples.change}`,
    newsletters: `${samples.newsletter}\n${samples.otherNewsletter}`,
    summary: `${replied.replace(/\.$/, '')} (${common.siteName.sample})`,
    notifications: [
      replied,
      `  ${quoted(samples.comment)}`,
      `  ${account.on({ story: quoted(samples.headline) })}`,
      `  ${conversation}`,
    ].join('\n'),
  };
}

type Paper = Place & { siteName: string };

/** What stands in the placeholders of a preview: our name, our addresses, and what we say in the language of the site. */
export function samplesFor(
  kind: MailKind,
  { siteName, locale, timeZone }: Paper,
): Record<string, string> {
  const place = { locale, timeZone };
  const words = spoken(place);
  if (kind === 'wire') words.what = wordsIn(place).mails.wire.killed;
  const here = new URL(env().SITE_URL).origin;
  return Object.fromEntries(
    Object.entries(mailSpec(kind).placeholders).map(([name, { sample }]) => [
      name,
      (sample ?? words[name]!)
        .replaceAll(common.siteLink.sample, here)
        .replaceAll(common.siteName.sample, siteName),
    ]),
  );
}

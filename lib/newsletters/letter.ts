import type { StoryCard } from '@/lib/articles/schema';
import { writing } from '@/lib/articles/language';
import { longDate, type Place } from '@/lib/dates';
import { wordsIn } from '@/lib/i18n/words';
import { escapeHtml, logoHead, type MailLogo } from '@/lib/mail/html';
import { oneLine } from '@/lib/one-line';
import { articlePath, issuePath } from '@/lib/paths';

/** What an issue says by itself. */
export type IssueWords = { subject: string; preheader: string; intro: string };
type LetterStory = Pick<StoryCard, 'slug' | 'headline' | 'standfirst' | 'language' | 'section'>;

export type LetterFacts = {
  paper: { siteName: string; siteUrl: string } & Place;
  list: { name: string; slug: string };
  issue: IssueWords & { /** Null while nobody knows. */ number: number | null };
  stories: readonly LetterStory[];
  /** Where it is sent, and the link that ends it. */
  to: { email: string; stopLink: string };
  now: Date;
};
export type Letter = {
  subject: string;
  text: string;
  html: (logo: MailLogo | null) => string;
};

const paragraphsOf = (text: string) =>
  text
    .trim()
    .split(/\n{2,}/)
    .filter(Boolean);

/**
 * An issue as it is mailed to one address: plain text, and the same as HTML with colours as the reader's program has them.
 * Nothing in it is loaded from anywhere or counts who opens what.
 */
export function composeLetter(facts: LetterFacts): Letter {
  return { subject: oneLine(facts.issue.subject), text: textOf(facts), html: htmlOf(facts) };
}

function around({ paper, list, issue, to }: LetterFacts) {
  const words = wordsIn(paper);
  return {
    words,
    why: words.newsletters.why({ email: to.email, name: list.name }),
    onSite:
      issue.number === null
        ? null
        : new URL(issuePath(list.slug, issue.number), paper.siteUrl).href,
  };
}

function textOf(facts: LetterFacts): string {
  const { paper, list, issue, stories, to, now } = facts;
  const { words, why, onSite } = around(facts);
  const { newsletters } = words;
  const parts = [
    `${paper.siteName}: ${list.name}\n${longDate(now, paper)}`,
    ...paragraphsOf(issue.intro),
    ...stories.map(({ slug, headline, standfirst }) =>
      [headline, standfirst, new URL(articlePath(slug), paper.siteUrl).href]
        .filter(Boolean)
        .join('\n'),
    ),
    [
      '-- ',
      why,
      `${newsletters.unsubscribe}: ${to.stopLink}`,
      ...(onSite ? [`${newsletters.inBrowser}: ${onSite}`] : []),
    ].join('\n'),
  ];
  return `${parts.join('\n\n')}\n`;
}

const attributes = (language: string, words: Parameters<typeof writing>[1]) =>
  Object.entries(writing(language, words))
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => ` ${name}="${escapeHtml(String(value))}"`)
    .join('');
const link = (href: string, words: string, style = '') =>
  `<a href="${escapeHtml(href)}"${style && ` style="${style}"`}>${escapeHtml(words)}</a>`;
const small = 'font:13px/1.5 Arial,sans-serif';
/** Shown after the subject in a list of mails, and nowhere in the mail. */
const unseen = 'display:none;max-height:0;max-width:0;overflow:hidden;opacity:0';

const htmlOf = (facts: LetterFacts) => (logo: MailLogo | null) => {
  const { paper, list, issue, stories, to, now } = facts;
  const { words, why, onSite } = around(facts);
  const { newsletters, lang, dir } = words;
  const story = ({ slug, headline, standfirst, language, section }: LetterStory) => {
    const href = new URL(articlePath(slug), paper.siteUrl).href;
    return `<div style="border-top:1px solid;padding:14px 0 16px"><p style="margin:0;${small}"><b>${escapeHtml(section.name)}</b></p><div${attributes(language, words)}><h2 style="margin:4px 0;font:bold 22px/1.2 Georgia,serif">${link(href, headline, 'color:inherit;text-decoration:none')}</h2>${
      standfirst && `<p style="margin:0 0 6px">${escapeHtml(standfirst)}</p>`
    }</div><p style="margin:0;${small}">${link(href, newsletters.readOn)}</p></div>`;
  };
  const paragraph = (text: string) =>
    `<p dir="auto">${escapeHtml(text).replaceAll('\n', '<br>')}</p>`;
  const end = [
    link(to.stopLink, newsletters.unsubscribe),
    ...(onSite ? [link(onSite, newsletters.inBrowser)] : []),
  ];
  return `<!doctype html><html lang="${lang}" dir="${dir}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark"><title>${escapeHtml(issue.subject)}</title></head><body style="max-width:36em;margin:0 auto;padding:16px;font:17px/1.5 Georgia,serif;overflow-wrap:anywhere">${
    issue.preheader &&
    `<div style="${unseen}" aria-hidden="true">${escapeHtml(issue.preheader)}</div>`
  }${logo ? logoHead(logo) : `<p style="margin:0;font:bold 15px/1.4 Arial,sans-serif">${link(paper.siteUrl, paper.siteName, 'color:inherit;text-decoration:none')}</p>`}<h1 style="margin:4px 0 2px;font:bold 30px/1.1 Georgia,serif" dir="auto">${escapeHtml(list.name)}</h1><p style="margin:0 0 18px;${small}">${escapeHtml(longDate(now, paper))}</p>
${paragraphsOf(issue.intro).map(paragraph).join('\n')}
${stories.map(story).join('\n')}
<div style="border-top:3px solid;margin-top:8px;padding-top:10px;${small}"><p style="margin:0">${escapeHtml(why)}</p><p style="margin:6px 0 0">${end.join(' · ')}</p></div></body></html>
`;
};

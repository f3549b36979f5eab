import { directionOf } from '@/lib/articles/language';

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
/** Words as they may stand in a mail's HTML. */
export const escapeHtml = (text: string) => text.replace(/[&<>"]/g, (c) => escapes[c]!);

/** Addresses of the site itself become links. What a stranger has written as their name must not. */
function linked(text: string, siteUrl: string): string {
  const { origin } = new URL(siteUrl);
  return text
    .split(/(https?:\/\/[^\s<>"”]*[^\s<>"”.,;:!?)])/)
    .map((part, i) => {
      const isOurs = i % 2 === 1 && URL.canParse(part) && new URL(part).origin === origin;
      const words = escapeHtml(part);
      // Within words from right to left its dots and strokes would change places.
      return isOurs ? `<a href="${words}" dir="ltr">${words}</a>` : words;
    })
    .join('');
}

/** Letters of scripts that run from right to left, those of bodies of text. */
const fromRight = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;

/**
 * The direction of a paragraph: by its first letter, as nobody knows which language it is in. In a mail from right to left,
 * a name in Latin letters at the beginning, or an address alone, does not turn it.
 */
const directionIn = (text: string, isFromRight: boolean) =>
  isFromRight && (fromRight.test(text) || /^https?:\/\/\S+$/.test(text)) ? '' : ' dir="auto"';

const paragraph = (text: string, { siteUrl, lang }: Sender) => {
  const lines = text.split('\n');
  const isQuoted = lines.every((line) => line.startsWith('>'));
  const words = isQuoted ? lines.map((line) => line.replace(/^> ?/, '')) : lines;
  const dir = directionIn(text, !isQuoted && directionOf(lang) === 'rtl');
  const p = `<p${dir}>${words.map((line) => linked(line, siteUrl)).join('<br>')}</p>`;
  return isQuoted ? `<blockquote>${p}</blockquote>` : p;
};

/** The publication's logo at the head of a mail. `src` is the part of the mail that it is, or where a preview finds it. */
export type MailLogo = { src: string; alt: string; width: number; height: number };

/** The logo as markup, as high as two lines, on a light ground: it is the one for the day, and programs make mails dark. */
export function logoHead({ src, alt, width, height }: MailLogo): string {
  const scale = Math.min(1, 40 / height, 320 / width);
  const size = `width="${Math.round(width * scale)}" height="${Math.round(height * scale)}"`;
  return `<p><img src="${escapeHtml(src)}" alt="${escapeHtml(alt)}" ${size} style="background:#fff;padding:6px;height:auto;max-width:100%"></p>\n`;
}

type Sender = {
  siteUrl: string;
  /** The language of the site (BCP 47), for programs that read aloud. */
  lang: string;
  logo?: MailLogo | null;
};

/**
 * A mail's plain text as HTML: the same words, below the logo where there is one; nothing loaded from anywhere, colours as the
 * reader's program has them.
 */
export const mailHtml = (
  { subject, text }: { subject: string; text: string },
  sender: Sender,
): string =>
  `<!doctype html><html lang="${escapeHtml(sender.lang)}" dir="${directionOf(sender.lang)}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark"><title>${escapeHtml(subject)}</title></head><body style="max-width:36em;margin:0 auto;padding:16px;font:16px/1.5 Georgia,serif;overflow-wrap:anywhere">${sender.logo ? logoHead(sender.logo) : ''}${text
    .trim()
    .split(/\n{2,}/)
    .map((part) => paragraph(part, sender))
    .join('\n')}</body></html>\n`;

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
      return isOurs ? `<a href="${words}">${words}</a>` : words;
    })
    .join('');
}

const paragraph = (text: string, siteUrl: string) => {
  const lines = text.split('\n');
  const isQuoted = lines.every((line) => line.startsWith('>'));
  const words = isQuoted ? lines.map((line) => line.replace(/^> ?/, '')) : lines;
  const p = `<p dir="auto">${words.map((line) => linked(line, siteUrl)).join('<br>')}</p>`;
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
  { siteUrl, lang, logo }: Sender,
): string =>
  `<!doctype html><html lang="${escapeHtml(lang)}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark"><title>${escapeHtml(subject)}</title></head><body style="max-width:36em;margin:0 auto;padding:16px;font:16px/1.5 Georgia,serif;overflow-wrap:anywhere">${logo ? logoHead(logo) : ''}${text
    .trim()
    .split(/\n{2,}/)
    .map((part) => paragraph(part, siteUrl))
    .join('\n')}</body></html>\n`;

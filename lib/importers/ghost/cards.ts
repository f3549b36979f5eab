import { marked } from 'marked';
import { z } from 'zod';
import { embedOf } from '@/lib/articles/embeds';
import { escapeHtml } from '@/lib/articles/to-html';

/** What cards of both of Ghost's editors say, by the names of either. */
const words = z
  .string()
  .nullish()
  .catch(null)
  .transform((value) => value ?? '');
/** Older cards have no such switch. */
const isOn = z
  .unknown()
  .optional()
  .transform((value) => value !== false);
const picture = z.object({ src: words, alt: words, caption: words }).partial();
const card = z.object({
  ...{ src: words, alt: words, caption: words, title: words, html: words, markdown: words },
  ...{ url: words, code: words, language: words, heading: words, content: words },
  ...{ calloutText: words, calloutEmoji: words, buttonText: words, buttonUrl: words },
  ...{ header: words, subheader: words, fileName: words, fileTitle: words, fileCaption: words },
  ...{ productTitle: words, productDescription: words, productUrl: words, productImageSrc: words },
  productButton: words,
  ...{ buttonEnabled: isOn, productButtonEnabled: isOn },
  showOnWeb: z.boolean().optional().catch(undefined),
  visibility: z
    .object({
      showOnWeb: z.boolean(),
      emailOnly: z.boolean(),
      web: z.object({ nonMember: z.boolean() }).partial(),
    })
    .partial()
    .nullish()
    .catch(null),
  images: z.array(picture).catch([]),
  ...{ beforeImage: picture.nullish().catch(null), afterImage: picture.nullish().catch(null) },
  metadata: z.object({ title: words, url: words }).partial().nullish().catch(null),
});

/** Of newsletters and of signing up: what is said there is not said to who reads the story. */
const mute = new Set([
  'paywall',
  'email',
  'email-cta',
  'signup',
  'tk',
  'call-to-action',
  'transistor',
]);

const figure = (src: string, alt: string, caption: string) =>
  src
    ? `<figure><img src="${escapeHtml(src)}" alt="${escapeHtml(alt)}">${caption ? `<figcaption>${caption}</figcaption>` : ''}</figure>`
    : '';
const link = (url: string, text: string) =>
  url ? `<p><a href="${escapeHtml(url)}">${escapeHtml(text || url)}</a></p>` : '';
/** The words below a card, which may be HTML. */
const legend = (words: string) => (words ? `<p>${words}</p>` : '');
const film = (url: string, caption: string) =>
  (embedOf(url)?.frame ? `<iframe src="${escapeHtml(url)}"></iframe>` : link(url, '')) +
  legend(caption);

const noteBegins = /^\[\^([^\]\s]{1,40})\]:[ \t]+(.+)$/gm;

/** Ghost's Markdown knows footnotes: "[^1]" in the text, "[^1]: words" below it. They stand at its end, in their order. */
function withNotes(markdown: string): string {
  const notes = new Map(
    [...markdown.matchAll(noteBegins)].map(([, name, words]) => [name!, words!]),
  );
  if (notes.size === 0) return markdown;
  const order: string[] = [];
  const text = markdown
    .replace(noteBegins, '')
    .replace(/\[\^([^\]\s]{1,40})\]/g, (whole, name: string) => {
      if (!notes.has(name)) return whole;
      if (!order.includes(name)) order.push(name);
      return `<sup>${order.indexOf(name) + 1}</sup>`;
    });
  return `${text}\n\n${order.map((name, i) => `${i + 1}. ${notes.get(name)}`).join('\n')}`;
}

/** Whether a card was for members or mails alone: it may say what not everyone is to read. */
const isHidden = ({ showOnWeb, visibility }: z.output<typeof card>): boolean =>
  showOnWeb === false ||
  visibility?.showOnWeb === false ||
  visibility?.emailOnly === true ||
  visibility?.web?.nonMember === false;

/** Words that were shown as one paragraph, whatever paragraphs they are written in. */
const inOne = (html: string) =>
  html.replace(/<\/p>\s*<p\b[^>]*>/gi, '<br>').replace(/<\/?p\b[^>]*>/gi, '');

/** A card as HTML. `leftOut` hears of those that are nothing here. */
export function cardHtml(name: string, payload: unknown, leftOut: (card: string) => void): string {
  const parsed = card.safeParse(payload ?? {});
  if (!parsed.success || mute.has(name)) {
    leftOut(name);
    return '';
  }
  const says = parsed.data;
  if (isHidden(says)) {
    leftOut(`${name} that not every reader was shown`);
    return '';
  }
  switch (name) {
    case 'image':
    case 'card-image':
      return figure(says.src, says.alt, says.caption);
    case 'gallery': {
      const pictures = says.images.map(({ src = '', alt = '', caption = '' }) =>
        figure(src, alt, caption),
      );
      const words = says.caption ? `<figcaption>${says.caption}</figcaption>` : '';
      return `<figure>${pictures.join('')}${words}</figure>`;
    }
    case 'before-after':
      return [says.beforeImage, says.afterImage]
        .map((image) => figure(image?.src ?? '', image?.alt ?? '', says.caption))
        .join('');
    case 'html':
      return says.html;
    case 'markdown':
    case 'card-markdown':
      return marked.parse(withNotes(says.markdown), { async: false });
    case 'embed':
      return says.url ? film(says.url, says.caption) : says.html;
    case 'bookmark':
      return (
        link(says.url || (says.metadata?.url ?? ''), says.metadata?.title ?? '') +
        legend(says.caption)
      );
    case 'hr':
    case 'horizontalrule':
      return '<hr>';
    case 'code':
    case 'codeblock': {
      const language = says.language ? ` class="language-${escapeHtml(says.language)}"` : '';
      return `<pre><code${language}>${escapeHtml(says.code)}</code></pre>${legend(says.caption)}`;
    }
    case 'callout':
      return `<blockquote><p>${escapeHtml(says.calloutEmoji)} ${inOne(says.calloutText)}</p></blockquote>`;
    case 'toggle':
      return `<h3>${says.heading}</h3>${says.content}`;
    case 'button':
      return link(says.buttonUrl, says.buttonText);
    case 'video':
    case 'audio':
      return link(says.src, says.title || says.fileName) + legend(says.caption);
    case 'file':
      return link(says.src, says.fileTitle || says.fileName) + legend(says.fileCaption);
    case 'header':
      return `<h2>${says.header || says.heading}</h2>${says.subheader ? `<p>${says.subheader}</p>` : ''}${says.buttonEnabled ? link(says.buttonUrl, says.buttonText) : ''}`;
    case 'product':
      return (
        figure(says.productImageSrc, '', '') +
        `<h3>${says.productTitle}</h3>${says.productDescription}${says.productButtonEnabled ? link(says.productUrl, says.productButton) : ''}`
      );
    default:
      leftOut(name);
      return '';
  }
}

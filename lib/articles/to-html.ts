import { directionOfText } from '@/lib/articles/direction';
import { chartOf, shapeOf, type Chart } from '@/lib/articles/chart';
import { isSafeHref, type DocNode, type Mark } from '@/lib/articles/document';
import { embedOf } from '@/lib/articles/embeds';
import { headingsOf } from '@/lib/articles/reading/outline';
import { commaOf, directionOf, interfaceLanguage, writing } from '@/lib/articles/language';
import type { Picture, StoryCard } from '@/lib/articles/schema';
import { wordsIn } from '@/lib/i18n/words';
import { isDeleted } from '@/lib/media/in-document';
import { sourcesOf } from '@/lib/media/sources';
import { articlePath } from '@/lib/paths';

type Options = {
  /** The story whose dateline is printed at the head of the first paragraph, as in "VESTERHAMN,". */
  of?: { dateline: string | null; language: string };
  /** Gives headings the ids that a table of contents leads to. */
  anchors?: boolean;
  /** Makes links and images absolute and keeps our own style sheet's markup out, for feeds, mail and programs. */
  origin?: string;
  /** Path of its page, where what leads to a place within it is to lead when it is read elsewhere. */
  path?: string;
  /** What the library knows of the pictures in it; without, each is shown from its address alone. */
  pictures?: readonly Picture[];
  /** The stories that its cards may name: public ones. A card of any other falls out. */
  stories?: readonly StoryCard[];
};

const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
/** Text as HTML, safe in elements and in quoted attributes. */
export const escapeHtml = (text: string) => text.replace(/[&<>"']/g, (c) => entities[c]!);

const str = (value: unknown) => (typeof value === 'string' ? value : '');
const num = (value: unknown) => (typeof value === 'number' ? value : undefined);
const attr = (name: string, value: string | number | undefined) =>
  value === undefined || value === '' ? '' : ` ${name}="${escapeHtml(String(value))}"`;

/** How wide a picture in the text is shown. */
const textSizes = '(min-width: 46rem) 42rem, 100vw';

/** The first words in a block, which say which way it runs. */
function firstWords(node: DocNode): string {
  if (node.text && /\p{L}/u.test(node.text)) return node.text;
  for (const child of node.content ?? []) {
    const words = firstWords(child);
    if (words) return words;
  }
  return '';
}

const isBlank = (html: string) => /^(\s|<\/?p>|<br>)*$/.test(html);

/**
 * The document as clean HTML: the only place where a story becomes markup. Every text is escaped and every address
 * checked again, so that a document from an old version or another hand cannot bring a tag of its own.
 */
export function documentHtml(document: DocNode, options: Options = {}): string {
  let dateline = options.of?.dateline ?? null;
  // Which way the text around runs; undefined where nobody said what language it is in.
  let way = options.of && directionOf(options.of.language);
  const around = { lang: options.of?.language ?? interfaceLanguage };
  /** Our own words stand in the story's language where they are translated to it. */
  const { lang: ownLang, story: own } = wordsIn({ locale: around.lang });
  const anchors = options.anchors ? headingsOf(document) : null;
  const comma = commaOf(options.of?.language ?? '');
  const url = (value: string) => {
    const { origin, path } = options;
    if (!origin) return value;
    if (value.startsWith('/')) return origin + value;
    return path && /^[#?]/.test(value) ? origin + path + value : value;
  };

  const tags: Record<Exclude<Mark['type'], 'link'>, string> = {
    bold: 'strong',
    italic: 'em',
    strike: 's',
    underline: 'u',
    code: 'code',
    subscript: 'sub',
    superscript: 'sup',
  };
  const mark = (html: string, { type, attrs }: Mark) => {
    if (type !== 'link') return `<${tags[type]}>${html}</${tags[type]}>`;
    const href = str(attrs?.href);
    if (!isSafeHref(href)) return html;
    const isOutside = /^https?:/i.test(href);
    return `<a href="${escapeHtml(url(href))}"${isOutside ? ' rel="noopener"' : ''}>${html}</a>`;
  };
  const inside = (node: DocNode) => (node.content ?? []).map(render).join('');
  /** A block with `dir` where its words run the other way than those around it. */
  const block = (node: DocNode, tag: string, attributes = '', before = '') => {
    const around = way;
    const own = way && directionOfText(firstWords(node));
    if (own) way = own;
    const dir = attr('dir', way === around ? undefined : way);
    const html = `<${tag}${attributes}${dir}>${before}${inside(node)}</${tag}>`;
    way = around;
    return html;
  };

  function render(node: DocNode): string {
    const a = node.attrs ?? {};
    switch (node.type) {
      case 'doc':
        return inside(node);
      case 'text':
        return (node.marks ?? []).reduceRight(mark, escapeHtml(node.text ?? ''));
      case 'hardBreak':
        return '<br>';
      case 'paragraph': {
        if (!node.content?.length) return '';
        const head = dateline
          ? `<span class="dateline">${escapeHtml(dateline + comma)}</span> `
          : '';
        dateline = null;
        return block(node, 'p', '', head);
      }
      case 'heading': {
        const level = num(a.level) ?? 2;
        return block(node, `h${level}`, attr('id', anchors?.get(node)?.id));
      }
      case 'bulletList':
        return block(node, 'ul');
      case 'orderedList':
        return block(node, 'ol', num(a.start) === 1 ? '' : attr('start', num(a.start)));
      case 'listItem':
        return block(node, 'li');
      case 'blockquote':
        return block(node, 'blockquote');
      case 'codeBlock':
        // Long lines scroll: somebody without a mouse must get at them.
        return `<pre${attr('tabindex', options.of ? 0 : undefined)}><code>${inside(node)}</code></pre>`;
      case 'horizontalRule':
        return '<hr>';
      case 'pullQuote': {
        const cite = str(a.cite);
        return `<blockquote class="pull rail">${inside(node)}${cite ? `<footer>${escapeHtml(cite)}</footer>` : ''}</blockquote>`;
      }
      case 'factBox':
        return factBox(a);
      case 'image':
        return image(a);
      case 'gallery': {
        const pictures = (node.content ?? []).map(render).filter(Boolean);
        const caption = str(a.caption);
        const label = caption ? '' : ` aria-label="${own.gallery(pictures.length)}"`;
        const legend = caption ? `<figcaption>${escapeHtml(caption)}</figcaption>` : '';
        return pictures.length
          ? `<figure class="gallery"${label}><ul>${pictures.map((picture) => `<li>${picture}</li>`).join('')}</ul>${legend}</figure>`
          : '';
      }
      case 'embed':
        return embed(a);
      case 'readAlso':
        return readAlso(num(a.story));
      case 'table': {
        const caption = str(a.caption);
        // Elsewhere there is no style sheet to draw it with.
        // Elsewhere there is no style sheet of ours that would draw them, and feeds forbid styles in the markup.
        const bars = options.of && !options.origin && chartOf(node);
        if (bars) return chart(bars, caption);
        const label = caption || own.body.table;
        return `<div class="scroll" tabindex="0" role="region"${attr('aria-label', label)}><table class="tab">${caption ? `<caption>${escapeHtml(caption)}</caption>` : ''}${rows(node)}</table></div>`;
      }
      case 'tableRow':
        return `<tr>${inside(node)}</tr>`;
      case 'tableHeader':
      case 'tableCell':
        return cell(node, '');
    }
  }

  function rows(table: DocNode): string {
    const { heads, figures } = shapeOf(table);
    const all = (table.content ?? []).map(({ content = [] }, i) => {
      const scope = attr('scope', i < heads ? 'col' : 'row');
      return `<tr>${content
        .map((one, column) => {
          const figure = figures[column] ? ' class="r"' : '';
          return cell(one, figure, scope);
        })
        .join('')}</tr>`;
    });
    const head = all.slice(0, heads).join('');
    return `${head && `<thead>${head}</thead>`}<tbody>${all.slice(heads).join('')}</tbody>`;
  }

  function cell(node: DocNode, figure: string, scope = ''): string {
    const { colspan, rowspan } = node.attrs ?? {};
    const spans =
      attr('colspan', num(colspan) === 1 ? undefined : num(colspan)) +
      attr('rowspan', num(rowspan) === 1 ? undefined : num(rowspan));
    const only =
      node.content?.length === 1 && node.content[0]!.type === 'paragraph' ? node.content[0]! : node;
    const words = inside(only);
    // The empty corner of a table heads nothing.
    return node.type === 'tableHeader' && !isBlank(words)
      ? `<th${spans}${figure}${scope}>${words}</th>`
      : `<td${spans}${figure}>${words}</td>`;
  }

  /** Bars in HTML: they keep their place in a narrow window, turn with the script and are read as a list of figures. */
  function chart({ series, groups }: Chart, caption: string): string {
    const [first = '', second] = series.map(escapeHtml);
    const key = second === undefined ? first : own.body.bars({ outline: first, solid: second });
    const bar = (
      { words, share }: Chart['groups'][number]['bars'][number],
      i: number,
      of: number,
    ) =>
      `<dd${of > 1 && i === 0 ? ' class="was"' : ''} style="--v:${share}">${escapeHtml(words)}${of > 1 ? `<span class="vh"> ${escapeHtml(series[i]!)}</span>` : ''}</dd>`;
    const list = groups
      .map(
        ({ label, bars }) =>
          `<div><dt>${escapeHtml(label)}</dt>${bars.map((one, i) => bar(one, i, bars.length)).join('')}</div>`,
      )
      .join('');
    return `<figure class="fig chart">${caption ? `<figcaption>${escapeHtml(caption)}</figcaption>` : ''}<dl class="bars">${list}</dl>${key ? `<p class="meta">${key}</p>` : ''}</figure>`;
  }

  function image(a: Record<string, unknown>): string {
    const src = str(a.src);
    if (!isSafeHref(src)) return '';
    const caption = str(a.caption);
    const credit = str(a.credit);
    const alt = a.isDecorative === true ? '' : str(a.alt);
    const known = options.pictures?.find(({ path }) => path === src);
    if (options.pictures && isDeleted(src, options.pictures)) return '';
    // A picture of another site is never loaded by a reader's browser: no third party learns of them. It is a link.
    const picture = src.startsWith('/')
      ? imageHtml(src, { alt, width: num(a.width), height: num(a.height), known })
      : `<p class="away"><a href="${escapeHtml(src)}" rel="noopener">${escapeHtml(alt || own.picture)}</a> <span>${own.pictureAway}</span></p>`;
    const legend =
      caption || credit
        ? `<figcaption>${caption ? `<span>${escapeHtml(caption)}</span>` : ''}${credit ? ` <span class="cr">${escapeHtml(credit)}</span>` : ''}</figcaption>`
        : '';
    return `<figure class="fig">${picture}${legend}</figure>`;
  }

  type Image = { alt: string; width?: number; height?: number; known?: Picture };
  function imageHtml(src: string, { alt, width, height, known }: Image): string {
    // Elsewhere it is shown plain, at the size that it has.
    const ours = options.origin ? undefined : known;
    const sources = ours && sourcesOf(ours);
    const [w, h] = known?.width && known.height ? [known.width, known.height] : [width, height];
    const blur = ours?.placeholder ? attr('style', `--blur: url("${ours.placeholder}")`) : '';
    const img = `<img src="${escapeHtml(url(sources?.src ?? src))}" alt="${escapeHtml(alt)}"${attr('width', w)}${attr('height', h)}${blur} loading="lazy">`;
    if (!sources?.webp) return img;
    const source = (type: string, set: string) =>
      set && `<source type="${type}" srcset="${escapeHtml(set)}" sizes="${textSizes}">`;
    return `<picture>${source('image/avif', sources.avif)}${source('image/webp', sources.webp)}${img}</picture>`;
  }

  /**
   * What stands on another site, as a card of our own: nobody else hears of a reader until that reader asks for it
   * (components/site/islands/embed-card.ts). Without scripts, and away from our pages, it is a link.
   */
  function embed(a: Record<string, unknown>): string {
    const address = str(a.url);
    const found = embedOf(address);
    if (!found) return '';
    const { provider, frame, shape } = found;
    const title = str(a.title) || address.replace(/^https?:\/\/(www\.)?/, '');
    const link = `<a href="${escapeHtml(address)}" rel="noopener">${escapeHtml(title)}</a>`;
    if (options.origin) return `<p>${link} (${escapeHtml(provider)})</p>`;
    const card = `<p class="k">${escapeHtml(provider)}</p><p class="card-title">${link}</p>`;
    return frame
      ? `<embed-card class="embed ${shape}"${attr('data-src', frame)}${attr('data-show', own.body.embed({ provider }))}>${card}</embed-card>`
      : `<div class="embed">${card}</div>`;
  }

  function readAlso(id: number | undefined): string {
    const story = options.stories?.find((each) => each.id === id);
    if (!story) return '';
    const { lang, dir } = writing(story.language, around);
    const ours = writing(ownLang, around);
    const label = escapeHtml(own.body.readAlso);
    const link = `<a href="${escapeHtml(url(articlePath(story.slug)))}"${attr('lang', lang)}${attr('dir', dir)}>${escapeHtml(story.headline)}</a>`;
    const { hero } = story;
    const print = hero?.path
      ? `<img src="${escapeHtml(url(sourcesOf(hero)?.src ?? hero.path))}" alt=""${attr('width', hero.width ?? undefined)}${attr('height', hero.height ?? undefined)} loading="lazy">`
      : '';
    return `<aside class="also" data-ink="${escapeHtml(story.section.ink)}" aria-label="${label}">${print}<p class="k"${attr('lang', ours.lang)}${attr('dir', ours.dir)}>${label}</p><p class="card-title">${link}</p></aside>`;
  }

  function factBox(a: Record<string, unknown>): string {
    const items = Array.isArray(a.items) ? (a.items as { term: string; text: string }[]) : [];
    const rows = items
      .map(({ term, text }) => `<dt>${escapeHtml(str(term))}</dt><dd>${escapeHtml(str(text))}</dd>`)
      .join('');
    return `<aside class="fact rail"><h2>${escapeHtml(str(a.title))}</h2><dl>${rows}</dl></aside>`;
  }

  const html = render(document);
  // No paragraph to put it into (a story of pictures): the dateline stands alone.
  return dateline ? `<p><span class="dateline">${escapeHtml(dateline)}</span></p>${html}` : html;
}

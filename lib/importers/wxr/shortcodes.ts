import { escapeHtml } from '@/lib/articles/to-html';

/** A picture of the old site's library. */
export type Attachment = { url: string; alt: string; caption: string };

export type ShortcodeContext = {
  /** Pictures by the numbers that a gallery names. */
  byId(id: string): Attachment | undefined;
  /** Pictures that belong to a post, in their order. */
  ofPost(id: string): Attachment[];
  /** The post the text belongs to. */
  postId: string;
  /** Said of each shortcode that could not be kept. */
  leftOut(what: string, detail: string, by?: number): void;
};

type Attributes = { named: Map<string, string>; bare: string[] };
type Shortcode = Attributes & { name: string; content: string | undefined };

// The grammar of WordPress: [name attributes], [name attributes]content[/name], and [[name]] for the brackets themselves.
const opening = /\[(\[?)([a-z][\w-]*)(?![\w-])((?:[^\][/]|\/(?!\]))*)(\/)?\]/gi;
const attribute =
  /([\w-]+)\s*=\s*"([^"]*)"|([\w-]+)\s*=\s*'([^']*)'|([\w-]+)\s*=\s*([^\s"']+)|"([^"]*)"|(\S+)/g;

/** Marks that an editor made of straight ones: [youtube id=”a”]. */
const roundQuotes =
  /(=\s*)(?:[“”″]|&(?:#8220|#8221|#8243|ldquo|rdquo|quot);)(.*?)(?:[“”″]|&(?:#8220|#8221|#8243|ldquo|rdquo|quot);)(?=\s|$)/g;

function attributesOf(written: string): Attributes {
  const source = written.replace(roundQuotes, '$1"$2"');
  const named = new Map<string, string>();
  const bare: string[] = [];
  for (const [, n1, v1, n2, v2, n3, v3, quoted, word] of source.matchAll(attribute)) {
    const name = n1 ?? n2 ?? n3;
    if (name !== undefined) named.set(name.toLowerCase(), v1 ?? v2 ?? v3 ?? '');
    else bare.push(quoted ?? word ?? '');
  }
  return { named, bare };
}

const isAddress = (value: string) => /^https?:\/\/\S+$/i.test(value);
/** The text around a shortcode is HTML, so an address in it is too. */
const addressIn = (value: string) => value.replace(/&(?:amp|#0?38|#x26);/gi, '&');
const link = (value: string) => {
  const address = escapeHtml(addressIn(value));
  return `<p><a href="${address}">${address}</a></p>`;
};
const figure = ({ url, alt, caption }: Attachment) =>
  `<figure><img src="${escapeHtml(url)}" alt="${escapeHtml(alt)}">` +
  (caption ? `<figcaption>${escapeHtml(caption)}</figcaption>` : '') +
  '</figure>';

const list = (value: string | undefined) => (value ?? '').split(/[\s,]+/).filter(Boolean);

function gallery({ named }: Attributes, context: ShortcodeContext): string {
  const ids = list(named.get('ids') ?? named.get('include'));
  const excluded = new Set(list(named.get('exclude')).flatMap((id) => context.byId(id)?.url ?? []));
  const pictures = ids.length
    ? ids.flatMap((id) => context.byId(id) ?? [])
    : context.ofPost(named.get('id') ?? context.postId).filter(({ url }) => !excluded.has(url));
  const missing = Math.max(0, ids.length - pictures.length);
  if (pictures.length === 0) context.leftOut('galleries whose pictures are not in the file', '');
  else if (missing > 0)
    context.leftOut('pictures of galleries that are not in the file', '', missing);
  const figures = pictures.map(figure).join('');
  return pictures.length > 1 ? `<figure>${figures}</figure>` : figures;
}

/** Old captions say their words in an attribute, newer ones behind the picture. */
function caption({ named, content = '' }: Shortcode): string {
  const [, picture = '', words = ''] =
    /^\s*((?:<a\s[^>]*>\s*)?<img\s[^>]*>(?:\s*<\/a>)?)([^]*)$/i.exec(content) ?? [];
  if (!picture) return content;
  const legend = named.get('caption') ?? words;
  return `<figure>${picture}<figcaption>${legend.trim()}</figcaption></figure>`;
}

const films = new Set(
  `audio video embed playlist wpvideo youtube vimeo dailymotion soundcloud ted videopress instagram tweet
   googlevideo kickstarter spotify flickr`.split(/\s+/),
);

/** Where a film is that is only named by its number. */
const numbered: Record<string, [RegExp, string]> = {
  youtube: [/^[\w-]{11}$/, 'https://www.youtube.com/watch?v='],
  vimeo: [/^\d{5,12}$/, 'https://vimeo.com/'],
};

function film({ name, named, bare, content }: Shortcode, context: ShortcodeContext): string {
  const said = [
    content?.trim() ?? '',
    ...bare.map((word) => word.replace(/^=/, '')),
    ...named.values(),
  ];
  const [isNumber, place] = numbered[name] ?? [];
  const number = isNumber && said.find((word) => isNumber.test(word));
  const address = said.find(isAddress) ?? (number && `${place}${number}`);
  if (address) return link(address);
  context.leftOut(
    `shortcodes [${name}] without an address`,
    [...bare, ...named.values()].join(' '),
  );
  return content ?? '';
}

/** Set text: nothing in it is a shortcode, and its signs are written as in the rest of the text or as they are. */
function code({ named, content = '' }: Shortcode): string {
  const language = named.get('language') ?? named.get('lang') ?? '';
  const of = /^[\w+#.-]{1,40}$/.test(language) ? ` class="language-${language}"` : '';
  const text = content.replace(/</g, '&lt;').replace(/>/g, '&gt;');
  return `<pre><code${of}>${asMeant(text)}</code></pre>`;
}

function quotation({ named, content = '' }: Shortcode): string {
  const who = named.get('cite') ?? named.get('author') ?? '';
  return `<blockquote><p>${content.trim()}</p>${who ? `<cite>${who}</cite>` : ''}</blockquote>`;
}

/** Whether brackets around a word are a plugin's shortcode: it says something with "=", closes, or is named as no word is. */
const looksForeign = ({ name, named, content }: Shortcode) =>
  named.size > 0 || content !== undefined || /[_-]|\d$/.test(name);

/**
 * Shortcodes as HTML: captions and galleries become figures, films and sound become links. Those of plugins go and are
 * said; what they enclose stays. Brackets in running text, as in “[sic]”, stay what they are.
 */
export function expandShortcodes(html: string, context: ShortcodeContext): string {
  // What a shortcode encloses may hold others: again, but not for ever.
  let before = html.replace(betweenBoxes, '$1\n\n');
  for (let round = 0; round < deepest; round++) {
    const after = expandOutermost(before, context);
    if (after === before) break;
    before = after;
  }
  return before.replace(strayEnd, '').replaceAll(meantOpen, '[').replaceAll(meantClose, ']');
}

/** Boxes that stand one behind the other, as columns do: their words are paragraphs of their own. */
const betweenBoxes =
  /(\[\/(?!\w*quote\])(?:[a-z]+[_-][\w-]*|box|col|column|row|tab|section|panel|toggle)\])(?=\[[a-z][\w-]*[\s\]])/gi;

/** Builders of pages put a text into section, row, column, tab and more. */
const deepest = 20;
/** The end of what began elsewhere, or never: no words look like that. */
const strayEnd = /\[\/(?:caption|wp_caption|embed|[a-z]+[_-][\w-]*)\]/gi;

/** Brackets that are meant as such, out of the way of the next round. */
const meantOpen = '\ue000';
const meantClose = '\ue001';
const asMeant = (text: string) => text.replaceAll('[', meantOpen).replaceAll(']', meantClose);

function expandOutermost(html: string, context: ShortcodeContext): string {
  let out = '';
  let end = 0;
  const unclosed = new Set<string>();
  for (const { 0: whole, 1: escape, 2: rawName, 3: source, 4: isVoid, index } of html.matchAll(
    opening,
  )) {
    if (index < end) continue;
    let after = index + whole.length;
    let content: string | undefined;
    const closing = `[/${rawName}]`;
    if (!isVoid && !unclosed.has(closing)) {
      const at = html.indexOf(closing, after);
      if (at < 0) unclosed.add(closing);
      else {
        content = html.slice(after, at);
        after = at + closing.length;
      }
    }
    out += html.slice(end, index);
    end = after;
    if (escape && html[after] === ']') {
      out += asMeant(html.slice(index + 1, after));
      end++;
    } else {
      const found = { name: rawName!.toLowerCase(), content, ...attributesOf(source!) };
      out += escape + (expanded(found, context) ?? html.slice(index + escape!.length, after));
    }
  }
  return out + html.slice(end);
}

/** The shortcode as HTML, or undefined when the brackets are words. */
function expanded(shortcode: Shortcode, context: ShortcodeContext): string | undefined {
  const { name, content, named, bare } = shortcode;
  if (name === 'caption' || name === 'wp_caption') return caption(shortcode);
  if (name === 'gallery') return gallery(shortcode, context);
  if (films.has(name) && (content !== undefined || named.size + bare.length > 0)) {
    return film(shortcode, context);
  }
  if (content !== undefined && /^(code|sourcecode)$/.test(name)) return code(shortcode);
  if (content !== undefined && /^(\w+_)?(pull|block)?quote$/.test(name))
    return quotation(shortcode);
  const address = [...bare, ...named.values()].find(isAddress);
  if (!looksForeign(shortcode) && address === undefined) return undefined;
  context.leftOut('shortcodes of plugins', `[${name}]`);
  // Where it only leads somewhere, it leads there still.
  if (content && address && /button|btn|link/.test(name))
    return `<a href="${escapeHtml(addressIn(address))}">${content}</a>`;
  return content ?? (address && bare.includes(address) ? link(address) : '');
}

import { z } from 'zod';
import { escapeHtml } from '@/lib/articles/to-html';

/** A part of a post's text: of the block editor, or written as blogs were before it. */
export type Part = { isClassic: boolean; html: string };

const mark =
  /<!--\s+(\/)?wp:([a-z][\w-]*(?:\/[a-z][\w-]*)?)\s+(?:(\{(?:(?!-->)[^])*\})\s+)?(\/)?-->/g;
const breaks = /<!--\s*(?:more\b(?:(?!-->)[^])*|nextpage|noteaser)\s*-->/g;

/** Blocks that say nothing even on the old site. */
const mute = new Set(['more', 'nextpage', 'spacer', 'separator', 'core/more', 'core/nextpage']);

/**
 * A post's text in parts. Where it was written with the block editor, only what stands outside of all blocks is classic.
 * `leftOut` hears of blocks that the old site filled in when it was read (latest posts, menus): they hold no words, but for
 * those of a plugin that keeps them in fields (`hasWords`), whose names only the design of the old site understands.
 */
export function partsOf(
  content: string,
  leftOut: (block: string, hasWords: boolean) => void,
): Part[] {
  const html = content.replace(/\r\n?/g, '\n');
  const parts: Part[] = [];
  const add = (isClassic: boolean, text: string) => {
    const last = parts.at(-1);
    if (last?.isClassic === isClassic) last.html += text;
    else if (text.trim()) parts.push({ isClassic, html: text });
  };
  let depth = 0;
  let end = 0;
  for (const { 0: whole, 1: closes, 2: name, 3: json, 4: isVoid, index } of html.matchAll(mark)) {
    add(depth === 0, html.slice(end, index));
    end = index + whole.length;
    if (isVoid) {
      const link = linkOf(name!, json ?? '');
      if (link) add(false, link);
      else if (!mute.has(name!)) leftOut(name!, /^acf\//.test(name!));
    } else depth = Math.max(0, depth + (closes ? -1 : 1));
    // So that blocks in one another stay one part.
    if (depth > 0) add(false, ' ');
  }
  add(depth === 0, html.slice(end));
  // "Read more" and page ends part paragraphs; nothing else is left of them.
  return parts.map((part) => ({ ...part, html: part.html.replace(breaks, '\n\n') }));
}

const aside = /^(core\/)?(navigation|home-link|rss|site-|search|loginout|page-list|latest-)/;
const leading = z.object({
  ...{ url: z.string(), src: z.string(), giphyUrl: z.string() },
  ...{ artist: z.string(), title: z.string(), label: z.string() },
});

/** A block that is nothing but an address (a track, a profile, a moving picture) as a link; '' for others, and for menus. */
function linkOf(name: string, json: string): string {
  const parsed = aside.test(name) ? undefined : leading.partial().safeParse(jsonOf(json));
  if (!parsed?.success) return '';
  const { artist = '', title = '', label = '', ...places } = parsed.data;
  const address = places.src ?? places.giphyUrl ?? places.url ?? '';
  if (!/^https?:\/\/\S+$/i.test(address)) return '';
  const words = [artist, title].filter(Boolean).join(' – ') || label || address;
  return `<p><a href="${escapeHtml(address)}">${escapeHtml(words)}</a></p>`;
}

// Each stops where the next of its kind begins: a text may begin a hundred thousand and end none.
const toggle =
  /<button\b[^<>]{0,500}\bwp-block-accordion-heading__toggle\b[^<>]{0,500}>((?:(?!<\/?button\b)[^])*)<\/button>/g;
const sign = /<span\b[^<>]{0,500}__toggle-icon\b[^<>]{0,500}>[^<]*<\/span>/g;
const tabs =
  /<button\b[^<>]{0,500}\brole="tab"[^<>]{0,500}>((?:(?!<\/?button\b)[^])*)<\/button>|<\w+\b[^<>]{0,500}\brole="tabpanel"[^<>]{0,500}>/g;
const formula = /<math\b([^<>]{0,2000})>((?:(?!<\/?math\b)[^])*)<\/math>/g;
const latex = /<annotation\b[^<>]{0,200}x-tex[^<>]{0,200}>([^<]*)<\/annotation>/;

/** What a reader unfolds, as it stands unfolded: accordions and tabs with their names as headings, formulas as they are written. */
export function unfolded(html: string): string {
  const names: string[] = [];
  return html
    .replace(toggle, (_, words: string) => words.replace(sign, ''))
    .replace(tabs, (whole, name?: string) => {
      if (name !== undefined) names.push(name);
      const next = name === undefined ? names.shift() : undefined;
      return name !== undefined ? '' : `${whole}${next ? `<h3>${next}</h3>` : ''}`;
    })
    .replace(formula, (_, attributes: string, inside: string) => {
      const written = /\bdata-latex="([^"]*)"/.exec(attributes)?.[1] ?? latex.exec(inside)?.[1];
      return `<code>${written ?? inside.replace(/<[^>]*>/g, '')}</code>`;
    });
}

const reusable = /<!--\s+wp:(?:core\/)?block\s+(\{(?:(?!-->)[^])*\})\s+\/-->/g;
const deepest = 5;
const longest = 2_000_000;

const words = z.string().optional().catch(undefined);
/** What a post says in place of the words of a synced pattern, by the names of its blocks. */
const overrides = z.record(
  z.string(),
  z.object({ content: words, text: words, url: words, alt: words }).catch({}),
);
const reference = z.object({
  ref: z.int().positive(),
  content: overrides.optional().catch(undefined),
});

const jsonOf = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
};

/**
 * A post's text with the reusable blocks (synced patterns) that it names by their numbers written out, those within them too,
 * in the post's own words where it has its own; `leftOut` hears of those that are not in the file.
 */
export function withReusable(
  content: string,
  blockOf: (id: string) => string | undefined,
  leftOut: (id: string) => void,
): string {
  let text = content;
  for (let depth = 0; depth < deepest && text.length < longest; depth++) {
    const before = text;
    text = text.replace(reusable, (whole, json: string) => {
      const found = reference.safeParse(jsonOf(json));
      if (!found.success) return whole;
      const { ref, content: own } = found.data;
      const block = blockOf(String(ref));
      if (block === undefined) leftOut(String(ref));
      return block === undefined ? '' : `\n\n${own ? withOwn(block, own) : block}\n\n`;
    });
    if (text === before) break;
  }
  return text;
}

/** The numbers of the reusable blocks that a text names. */
export const blocksNamed = (content: string): string[] =>
  [...content.matchAll(reusable)].flatMap(([, json]) => {
    const found = reference.safeParse(jsonOf(json!));
    return found.success ? [String(found.data.ref)] : [];
  });

const innermost =
  /(<!--\s+wp:([a-z][\w/-]*)\s+(\{(?:(?!-->)[^])*\})\s+-->)((?:(?!<!--\s+\/?wp:)[^])*)(?=<!--\s+\/wp:\2\s+-->)/g;
const named = z.object({ metadata: z.object({ name: z.string() }) });

/** A pattern in the words of the post that has it. */
const withOwn = (block: string, own: z.output<typeof overrides>): string =>
  block.replace(innermost, (whole, mark: string, _type, json: string, html: string) => {
    const found = named.safeParse(jsonOf(json));
    const wish = found.success ? own[found.data.metadata.name] : undefined;
    if (!wish) return whole;
    const { url, alt } = wish;
    const inside = wish.content ?? wish.text;
    let out = html;
    if (inside !== undefined)
      out = out.replace(
        /^(\s*(?:<[^>]*>\s*)+)[^]*?((?:\s*<\/\w+>)+\s*)$/,
        (_, open: string, close: string) => open + inside + close,
      );
    if (url !== undefined)
      out = out.replace(
        /(<img\s[^>]*\bsrc=")[^"]*/,
        (_, before: string) => before + escapeHtml(url),
      );
    if (alt !== undefined)
      out = out.replace(
        /(<img\s[^>]*\balt=")[^"]*/,
        (_, before: string) => before + escapeHtml(alt),
      );
    return mark + out;
  });

const footnotes = /<!--\s+wp:(?:core\/)?footnotes\s+(?:\{(?:(?!-->)[^])*\}\s+)?\/-->/;
const notes = z.array(z.object({ content: z.string() }));

/** A post's text with its footnotes where they stood: WordPress keeps them beside it, as JSON. */
export function withFootnotes(content: string, kept: string): string {
  const parsed = notes.safeParse(jsonOf(kept));
  if (!parsed.success) return content;
  const items = parsed.data.map((note) => `<li>${note.content}</li>`).join('');
  return content.replace(footnotes, () => `<!-- wp:list --><ol>${items}</ol><!-- /wp:list -->`);
}

/** A post's text with the sound that a podcast is: WordPress keeps it beside the text, as address, length and type in lines. */
export function withSound(content: string, enclosures: readonly string[]): string {
  const links = enclosures.flatMap((kept) => {
    const [address = ''] = kept.split(/\s/, 1);
    // Players of plugins, and the old editor, may have it in the text too.
    const [bare = ''] = address.replace(/^https?:\/\//, '').split('?', 1);
    if (!/^https?:\/\/\S+$/.test(address) || content.includes(bare)) return [];
    const link = escapeHtml(address);
    return [`<!-- wp:paragraph --><p><a href="${link}">${link}</a></p><!-- /wp:paragraph -->`];
  });
  return [content, ...new Set(links)].join('\n\n');
}

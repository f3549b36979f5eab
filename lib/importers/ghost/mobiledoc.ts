import { z } from 'zod';
import { escapeHtml } from '@/lib/articles/to-html';
import { cardHtml } from '@/lib/importers/ghost/cards';

const list = z.array(z.unknown());
const mobiledoc = z.object({
  atoms: list.catch([]),
  cards: list.catch([]),
  markups: list.catch([]),
  sections: list,
});

const isList = (value: unknown): value is unknown[] => Array.isArray(value);
const said = (value: unknown): string => (typeof value === 'string' ? value : '');
const at = (from: readonly unknown[], index: unknown): unknown[] => {
  const found = typeof index === 'number' ? from[index] : undefined;
  return isList(found) ? found : [];
};

const blocks = new Set([
  'p',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'blockquote',
  'aside',
  'pull-quote',
]);
const marks = new Set(['a', 'b', 'strong', 'i', 'em', 's', 'del', 'u', 'code', 'sub', 'sup']);

/** A text of Ghost's editor of 1.x to 4.x as pieces of HTML, one for each section; null when it is none. */
export function mobiledocHtml(source: string, leftOut: (card: string) => void): string[] | null {
  let json: unknown;
  try {
    json = JSON.parse(source);
  } catch {
    return null;
  }
  const parsed = mobiledoc.safeParse(json);
  if (!parsed.success) return null;
  const { atoms, cards, markups, sections } = parsed.data;
  const inline = (markers: unknown): string => {
    let out = '';
    const open: string[] = [];
    for (const marker of isList(markers) ? markers : []) {
      if (!isList(marker)) continue;
      const [type, opens, closes, value] = marker;
      for (const index of isList(opens) ? opens : []) {
        const [tag, attributes] = at(markups, index);
        const name = marks.has(said(tag)) ? said(tag) : 'span';
        const pairs = isList(attributes) ? attributes : [];
        const href = said(pairs[pairs.indexOf('href') + 1]);
        out += name === 'a' ? `<a href="${escapeHtml(href)}">` : `<${name}>`;
        open.push(name);
      }
      if (type === 1) {
        const [name, text] = at(atoms, value);
        out += name === 'soft-return' ? '<br>' : escapeHtml(said(text));
      } else out += escapeHtml(said(value));
      for (let left = Number(closes) || 0; left > 0 && open.length > 0; left--)
        out += `</${open.pop()}>`;
    }
    while (open.length > 0) out += `</${open.pop()}>`;
    return out;
  };
  return sections.filter(isList).map((section) => {
    const [type, first, second] = section;
    if (type === 1) {
      const tag = blocks.has(said(first)) ? said(first).replace('pull-quote', 'blockquote') : 'p';
      return `<${tag}>${inline(second)}</${tag}>`;
    }
    if (type === 2) return `<figure><img src="${escapeHtml(said(first))}"></figure>`;
    if (type === 3) {
      const tag = first === 'ol' ? 'ol' : 'ul';
      const items = (isList(second) ? second : []).map((item) => `<li>${inline(item)}</li>`);
      return `<${tag}>${items.join('')}</${tag}>`;
    }
    if (type === 10) {
      const [name, payload] = at(cards, first);
      return cardHtml(said(name), payload, leftOut);
    }
    return '';
  });
}

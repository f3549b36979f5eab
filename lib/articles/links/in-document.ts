import type { DocNode } from '@/lib/articles/document';

/** What an address of this site names; null for what can be no page of stories, people or places. */
export type InnerLink = {
  href: string;
  kind: 'article' | 'page' | 'section' | 'topic' | 'author';
  slug: string;
};

const kinds = ['article', 'section', 'topic', 'author'] as const;

function innerLink(href: string, origin: string): InnerLink | null {
  if (!URL.canParse(href, origin)) return null;
  const url = new URL(href, origin);
  if (url.origin !== new URL(origin).origin) return null;
  const [first = '', second, ...rest] = url.pathname.split('/').slice(1);
  if (rest.length > 0) return null;
  try {
    const kind = kinds.find((each) => each === first);
    if (kind && second) return { href, kind, slug: decodeURIComponent(second) };
    return second === undefined && first !== ''
      ? { href, kind: 'page', slug: decodeURIComponent(first) }
      : null;
  } catch {
    return null; // an escape that is none
  }
}

/** The links of a document to stories, pages, sections, topics and authors of this site, each address once. */
export function innerLinks(document: DocNode, origin: string): InnerLink[] {
  const found = new Map<string, InnerLink>();
  const open = [document];
  for (let node = open.pop(); node; node = open.pop()) {
    for (const { type, attrs } of node.marks ?? []) {
      const href = type === 'link' && typeof attrs?.href === 'string' ? attrs.href : '#';
      const link = href.startsWith('#') ? null : innerLink(href, origin);
      if (link) found.set(href, link);
    }
    open.push(...[...(node.content ?? [])].reverse());
  }
  return [...found.values()];
}

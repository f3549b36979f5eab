import type { DocNode } from '@/lib/articles/document';

/** The addresses of the pictures of this site in a document, each once. */
export function picturesIn(document: DocNode): string[] {
  const found = new Set<string>();
  const open = [document];
  for (let node = open.pop(); node; node = open.pop()) {
    const src = node.type === 'image' ? node.attrs?.src : undefined;
    if (typeof src === 'string' && src.startsWith('/')) found.add(src);
    open.push(...(node.content ?? []));
  }
  return [...found];
}

/** Those of them that are there: what the library had and has deleted is not in `pictures`. */
export const picturesShownIn = (document: DocNode, pictures: readonly { path: string | null }[]) =>
  picturesIn(document).filter(
    (src) => mediaIdIn(src) === null || pictures.some(({ path }) => path === src),
  );

/** The number in an address of the library, or null when it is none. */
export function mediaIdIn(path: string): number | null {
  const [, id] = /^\/media\/(\d{1,10})-[a-z0-9]+\//.exec(path) ?? [];
  return id && Number(id) <= 2_147_483_647 ? Number(id) : null;
}

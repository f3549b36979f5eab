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

/** Whether the library had a picture and has deleted it; `pictures` are those of the document that it has. */
export const isDeleted = (src: string, pictures: readonly { path: string | null }[]): boolean =>
  mediaIdIn(src) !== null && !pictures.some(({ path }) => path === src);

/** The number in an address of the library, or null when it is none. */
export function mediaIdIn(path: string): number | null {
  const [, id] = /^\/media\/(\d{1,10})-[a-z0-9]+\//.exec(path) ?? [];
  return id && Number(id) <= 2_147_483_647 ? Number(id) : null;
}

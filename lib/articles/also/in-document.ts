import type { DocNode } from '@/lib/articles/document';

/** The stories that a document names in its "read also" cards, each once. */
export function storiesIn(document: DocNode): number[] {
  const found = new Set<number>();
  const open = [document];
  for (let node = open.pop(); node; node = open.pop()) {
    const story = node.type === 'readAlso' ? node.attrs?.story : undefined;
    if (typeof story === 'number') found.add(story);
    open.push(...(node.content ?? []));
  }
  return [...found];
}

import { db, type Tx } from '@/lib/db';
import { readAnchor, type PassageNote } from '@/lib/articles/passages/schema';

const by = { select: { name: true } } as const;

/** What the newsroom says about a story, open ones first, each with its answers. The caller decides who may read it. */
export async function listPassages(storyId: number, client: Tx = db): Promise<PassageNote[]> {
  const rows = await client.passageNote.findMany({
    where: { storyId, parentId: null },
    orderBy: { id: 'asc' },
    take: 500,
    select: {
      id: true,
      anchor: true,
      text: true,
      createdAt: true,
      resolvedAt: true,
      author: by,
      resolvedBy: by,
      answers: {
        orderBy: { id: 'asc' },
        select: { id: true, text: true, createdAt: true, author: by },
      },
    },
  });
  const notes = rows.map(({ anchor, createdAt, author, resolvedBy, answers, ...row }) => ({
    ...row,
    anchor: readAnchor(anchor),
    at: createdAt,
    by: author?.name ?? null,
    resolvedBy: resolvedBy?.name ?? null,
    answers: answers.map(({ id, text, createdAt: at, author: who }) => ({
      ...{ id, text, at },
      by: who?.name ?? null,
    })),
  }));
  return [
    ...notes.filter(({ resolvedAt }) => resolvedAt === null),
    ...notes.filter(({ resolvedAt }) => resolvedAt !== null),
  ];
}

/** Whether something that the newsroom asked for is still open. */
export const hasOpenPassage = async (storyId: number, client: Tx = db): Promise<boolean> =>
  (await client.passageNote.count({ where: { storyId, parentId: null, resolvedAt: null } })) > 0;

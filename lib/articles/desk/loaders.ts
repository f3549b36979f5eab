import { listAssignments } from '@/lib/articles/assignments/data';
import { listPassages } from '@/lib/articles/passages/data';
import { factsOf } from '@/lib/articles/snapshot';
import { requirePermission } from '@/lib/auth/viewer';
import { AppError } from '@/lib/errors';
import { getStoryState } from '@/lib/newsroom/data';

async function demandReadable(storyId: number): Promise<void> {
  const viewer = await requirePermission('story.create');
  const row = await getStoryState(storyId);
  if (!row) throw new AppError('not_found', 'There is no such story.');
  await requirePermission('story.read', factsOf(row, viewer.id));
}

const iso = (at: Date | null) => at?.toISOString() ?? null;

/** What the newsroom says about a story, for the API. Throws `unauthenticated`, `not_found`, `forbidden`. */
export async function loadNotes(storyId: number) {
  await demandReadable(storyId);
  const items = await listPassages(storyId);
  return {
    items: items.map(({ at, resolvedAt, answers, ...note }) => ({
      ...note,
      at: at.toISOString(),
      resolvedAt: iso(resolvedAt),
      answers: answers.map((answer) => ({ ...answer, at: answer.at.toISOString() })),
    })),
    nextCursor: null,
  };
}

/** The work on a story, for the API. Throws `unauthenticated`, `not_found`, `forbidden`. */
export async function loadAssignments(storyId: number) {
  await demandReadable(storyId);
  const items = await listAssignments(storyId);
  return {
    items: items.map(({ dueAt, doneAt, ...work }) => ({
      ...work,
      dueAt: iso(dueAt),
      doneAt: iso(doneAt),
    })),
    nextCursor: null,
  };
}

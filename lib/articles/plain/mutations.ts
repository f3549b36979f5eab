import { createStory, updateStory } from '@/lib/articles/mutations';
import { readDocument, type DocNode } from '@/lib/articles/document';
import { documentFromMarkdown } from '@/lib/articles/from-markdown';
import { getPending } from '@/lib/articles/pending/data';
import type { BeginPlainly, SavePlainly } from '@/lib/articles/plain/schema';
import type { SavedStory } from '@/lib/articles/saved-story';
import { db } from '@/lib/db';
import { AppError } from '@/lib/errors';
import type { Viewer } from '@/lib/auth/policy';

const written = (text: string) => documentFromMarkdown(text, { breaks: true });

/** Begins a draft with text in Markdown. Throws what createStory() does. */
export const beginPlainly = (
  actor: Viewer | null,
  { text, ...fields }: BeginPlainly,
): Promise<SavedStory> =>
  createStory(actor, { ...fields, ...(text.trim() && { body: written(text) }) });

/**
 * Saves the lines of a story and puts text in Markdown at its end, of a live story in the version beside it. What stands
 * already is left as it is: not all of it could be said in Markdown. Throws what updateStory() does, `conflict` first where
 * somebody has saved meanwhile.
 */
export async function savePlainly(
  actor: Viewer | null,
  { id, version, text, ...fields }: SavePlainly,
): Promise<SavedStory> {
  const body = text.trim() ? await bodyOf(id) : null;
  return updateStory(actor, id, {
    ...{ ...fields, version, pending: true },
    ...(body && { body: extended(body, written(text)) }),
  });
}

/** The text that is worked on. Asked before the save, whose version check says when it was another one. */
async function bodyOf(id: number): Promise<DocNode> {
  const pending = await getPending(id);
  if (pending) return pending.snapshot.body;
  const story = await db.story.findUnique({ where: { id }, select: { body: true } });
  if (!story) throw new AppError('not_found', 'There is no such story.');
  return readDocument(story.body);
}

function extended(body: DocNode, more: DocNode): DocNode {
  const content = body.content ?? [];
  const isEmpty = content.every(({ type, content: inner }) => type === 'paragraph' && !inner);
  return { ...body, content: [...(isEmpty ? [] : content), ...(more.content ?? [])] };
}

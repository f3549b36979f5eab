import { viewerOf } from '@/lib/auth/data';
import { can, type Viewer } from '@/lib/auth/policy';
import { keptText, problemOfText } from '@/lib/comments/accept-text';
import { getPublicStory } from '@/lib/comments/data';
import { editableSelect, mayEdit } from '@/lib/comments/editing/data';
import { threadOf } from '@/lib/comments/mode';
import { db } from '@/lib/db';
import { askService } from '@/lib/moderation/external/ask';
import { getCheckService } from '@/lib/moderation/external/data';
import type { Checked } from '@/lib/moderation/external/schema';
import type { Settings } from '@/lib/settings/schema';

type At = { settings: Settings; now: Date };

/** Asks the newsroom's service, outside of any transaction; of what would be refused anyway it is not asked. */
export async function askAboutPost(
  actor: Viewer,
  { slug, body, parentId }: { slug: string; body: string; parentId: number | null },
  { settings, now }: At,
): Promise<Checked | null> {
  const text = keptText(body);
  if (problemOfText(body, text) || !(await getCheckService(now))) return null;
  const story = await getPublicStory(slug, now);
  if (!story || !can(actor, 'comment.post', threadOf(story, settings, now))) return null;
  return askService(actor, { kind: 'post', text, slug, parentId }, { settings, now });
}

/** The same of an edit, about its author whoever edits; a guest of an imported comment is nobody to ask about. */
export async function askAboutEdit(
  editor: Viewer,
  { id, body }: { id: number; body: string },
  { settings, now }: At,
): Promise<Checked | null> {
  const text = keptText(body);
  const comment = await db.comment.findUnique({
    where: { id },
    select: { ...editableSelect, parentId: true, story: { select: { slug: true } } },
  });
  if (!comment?.author || !mayEdit(editor, comment)) return null;
  if (problemOfText(body, text)) return null;
  const { author, parentId, story } = comment;
  const question = { kind: 'edit' as const, text, slug: story.slug, parentId, commentId: id };
  return askService(viewerOf(author, { now }), question, { settings, now });
}

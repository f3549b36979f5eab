import { can } from '@/lib/auth/policy';
import { requirePermission } from '@/lib/auth/viewer';
import { listWordLists } from '@/lib/moderation/word-lists/data';

/** Both word lists for whoever edits them. Throws `unauthenticated` or `forbidden`. */
export async function loadWordLists() {
  const viewer = await requirePermission('words.edit');
  return { lists: await listWordLists(), canSet: can(viewer, 'settings.edit') };
}

import { requirePermission } from '@/lib/auth/viewer';
import {
  getAuthorRow,
  listAuthorRows,
  listPortraits,
  listSuccessors,
} from '@/lib/taxonomy/authors/data';
import type { AuthorDeskQuery } from '@/lib/taxonomy/authors/schema';
import { listSectionTree } from '@/lib/taxonomy/sections/data';
import { getTopic, listOtherTopicNames, listTopics } from '@/lib/taxonomy/topics/data';
import type { TopicDeskQuery } from '@/lib/taxonomy/topics/schema';

type Words = { q?: string; page: number };

/** Every section in the order of the masthead. Throws `unauthenticated`, `forbidden`. */
export async function loadSectionDesk() {
  await requirePermission('taxonomy.edit');
  return { sections: await listSectionTree() };
}

/** The topics for their page, with the one that is about to be changed. Throws `unauthenticated`, `forbidden`. */
export async function loadTopicDesk({ edit, ...words }: TopicDeskQuery) {
  await requirePermission('taxonomy.edit');
  const [list, edited] = await Promise.all([
    listTopics(words),
    edit === undefined ? null : getTopic(edit),
  ]);
  return { ...list, edited, others: edited ? await listOtherTopicNames(edited.id) : [] };
}

/** The authors for their page, with the one that is about to be changed. Throws `unauthenticated`, `forbidden`. */
export async function loadAuthorDesk({ edit, ...words }: AuthorDeskQuery) {
  await requirePermission('taxonomy.edit');
  const [list, edited] = await Promise.all([
    listAuthorRows(words),
    edit === undefined ? null : getAuthorRow(edit),
  ]);
  const [portraits, successors] = await Promise.all([
    listPortraits(edited?.photoId ?? null),
    edited ? listSuccessors() : [],
  ]);
  return { ...list, edited, portraits, successors };
}

/** Every section for the API. Throws `unauthenticated`, `forbidden`. */
export async function loadSectionList() {
  await requirePermission('taxonomy.edit');
  return { items: await listSectionTree(), nextCursor: null };
}

/** One page of the topics for the API. Throws `unauthenticated`, `forbidden`. */
export async function loadTopicList(query: Words) {
  await requirePermission('taxonomy.edit');
  return listTopics(query);
}

/** One page of the authors for the API. Throws `unauthenticated`, `forbidden`. */
export async function loadAuthorList(query: Words) {
  await requirePermission('taxonomy.edit');
  return listAuthorRows(query);
}

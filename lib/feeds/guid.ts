/**
 * What feeds know an item by, for good: a tag URI (RFC 4151) of the site's name, the day on which the row was made and its
 * number. Neither a new headline nor a new address changes it.
 */
const tagUri = (origin: string, kind: string, { id, createdAt }: Row) =>
  `tag:${new URL(origin).hostname},${createdAt.toISOString().slice(0, 10)}:${kind}/${id}`;

type Row = { id: number; createdAt: Date };

/** A story in feeds. */
export const storyGuid = (origin: string, story: Row) => tagUri(origin, 'story', story);

/** A comment in feeds. */
export const commentGuid = (origin: string, comment: Row) => tagUri(origin, 'comment', comment);

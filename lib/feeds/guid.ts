/**
 * What feeds know an item by, for good: a tag URI (RFC 4151) of the site's name, the day on which the row was made and its
 * number. Neither a new headline nor a new address changes it, nor a new host: the name is the one that was kept first.
 */
const tagUri = (host: string, kind: string, { id, createdAt }: Row) =>
  `tag:${host},${createdAt.toISOString().slice(0, 10)}:${kind}/${id}`;

type Row = { id: number; createdAt: Date };

/** A story in feeds. */
export const storyGuid = (host: string, story: Row) => tagUri(host, 'story', story);

/** A comment in feeds. */
export const commentGuid = (host: string, comment: Row) => tagUri(host, 'comment', comment);

/** The row of the table `setting` in which the name is kept. No admin changes it. */
export const guidHostKey = 'guidHost';

/** Whether a host is a name on the internet. One of this machine alone belongs to every site that is tried out. */
export const isPublicHost = (host: string) => /[.][a-z][a-z0-9-]*$/.test(host);

import { redirect } from 'next/navigation';
import { getViewer } from '@/lib/auth/viewer';
import { getReportable } from '@/lib/moderation/data';
import { commentParams } from '@/lib/comments/schema';
import { accountCommentPath } from '@/lib/paths';

/** The comment that somebody without an account wants to report; null when it cannot be seen. Members go to their own form. */
export async function loadGuestReport(comment: unknown) {
  const id = commentParams.safeParse({ id: comment }).data?.id;
  if (id === undefined) return null;
  if (await getViewer()) redirect(accountCommentPath({ report: id }) as never);
  return getReportable(id, new Date());
}

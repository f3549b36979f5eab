import { db } from '@/lib/db';
import type { PreviewLinkEntry } from '@/lib/preview-links/schema';

/** The links of a story, newest first; without their secrets, which nobody has. */
export async function listPreviewLinks(storyId: number, now: Date): Promise<PreviewLinkEntry[]> {
  const rows = await db.previewLink.findMany({
    where: { storyId },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: 100,
    select: {
      ...{ id: true, label: true, createdAt: true, expiresAt: true, revokedAt: true },
      ...{ lastUsedAt: true, uses: true },
      createdBy: { select: { name: true } },
    },
  });
  return rows.map(({ createdBy, revokedAt, ...row }) => ({
    ...row,
    state: revokedAt ? 'revoked' : row.expiresAt <= now ? 'expired' : 'open',
    by: createdBy?.name ?? null,
  }));
}

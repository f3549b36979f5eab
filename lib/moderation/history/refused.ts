import { Prisma } from '@/prisma/generated/client';

/**
 * Whether a comment `c` counts as refused: also one that its author took back after that, or nobody would be held to
 * anything. By the decision that deleted it, found in the index of its decisions.
 */
export const isRefusedSql = Prisma.sql`(c."status" in ('REJECTED', 'SPAM') or c."status" = 'DELETED' and (
  select d."fromStatus" from "decision" d where d."commentId" = c."id" and d."toStatus" = 'DELETED'
  order by d."id" desc limit 1) in ('REJECTED', 'SPAM'))`;

import { demand, type Viewer } from '@/lib/auth/policy';
import { AppError } from '@/lib/errors';
import { decideComment } from '@/lib/moderation/mutations';
import type { DecidedEach, DecisionsInput, Seen, UndoneEach } from '@/lib/moderation/schema';
import { undoDecision } from '@/lib/moderation/undo/mutations';

/**
 * One decision on several comments, each by itself: what a colleague has decided or its author has changed meanwhile stays
 * as it is, and its result says why. Throws `unauthenticated` and `forbidden`.
 */
export async function decideComments(
  actor: Viewer | null,
  { items, ...decision }: DecisionsInput,
  now: Date,
): Promise<DecidedEach> {
  demand(actor, 'comment.moderate');
  return each(items, async ({ id, version }) => ({
    ok: true as const,
    ...(await decideComment(actor, id, { ...decision, version }, now)),
  }));
}

type Refused = Extract<DecidedEach[number], { ok: false }>;

/** Takes back several decisions of one's own, each by itself. Throws `unauthenticated` and `forbidden`. */
export async function undoDecisions(
  actor: Viewer | null,
  items: readonly Seen[],
  now: Date,
): Promise<UndoneEach> {
  demand(actor, 'comment.moderate');
  return each(items, async (one) => ({
    ok: true as const,
    ...(await undoDecision(actor, one, now)),
  }));
}

/** One after the other, as they share stories and members; what is refused is a result and stops nothing. */
async function each<T>(
  items: readonly Seen[],
  run: (item: Seen) => Promise<T>,
): Promise<(T | Refused)[]> {
  const results: (T | Refused)[] = [];
  for (const item of items) {
    try {
      results.push(await run(item));
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      results.push({ ok: false, id: item.id, code: error.code, detail: error.message });
    }
  }
  return results;
}

import { randomUUID } from 'node:crypto';
import type { Viewer } from '@/lib/auth/policy';
import { env } from '@/lib/env';
import { log } from '@/lib/log';
import { Breaker } from '@/lib/moderation/external/breaker';
import { getCheckService, type CheckService } from '@/lib/moderation/external/data';
import { checkAnswer, type Checked } from '@/lib/moderation/external/schema';
import { articlePath } from '@/lib/paths';
import type { Settings } from '@/lib/settings/schema';
import { send } from '@/lib/webhooks/transport/send';
import { signedHeaders } from '@/lib/webhooks/transport/signature';

const milliseconds = 800;
/** Questions of one process at a time; what comes beyond waits for a moderator. */
const mostAtOnce = 20;

type Question = {
  kind: 'post' | 'edit';
  /** As it is kept: what ranges count in. */
  text: string;
  slug: string;
  parentId: number | null;
  /** Of an edit. */
  commentId?: number;
};

/** Whose comment is being asked about at this moment: one question a person, so that nobody crowds out the others. */
const asking = new Set<number>();
const breakers = new Map<string, Breaker>();

function breakerOf(url: string): Breaker {
  const known = breakers.get(url);
  if (known) return known;
  // Another address is another service.
  breakers.clear();
  const breaker = new Breaker();
  breakers.set(url, breaker);
  return breaker;
}

/**
 * Asks the newsroom's service about a comment, before any transaction begins; waits 800 ms at most. Null where nobody is to
 * be asked. Never throws: what cannot be used is `failed`, which holds the comment.
 */
export async function askService(
  author: Viewer,
  question: Question,
  { settings, now }: { settings: Pick<Settings, 'commentCheckStaff'>; now: Date },
): Promise<Checked | null> {
  const isStaff = author.role !== 'READER';
  // A moderator has vouched for a trusted member: the rules would not look at the answer.
  if (isStaff ? settings.commentCheckStaff === 'SKIP' : author.isTrusted) return null;
  const service = await getCheckService(now);
  if (!service) return null;
  const breaker = breakerOf(service.url);
  const isCrowded = asking.has(author.id) || asking.size >= mostAtOnce;
  if (isCrowded || !breaker.allows(now)) return { decision: 'failed' };
  asking.add(author.id);
  try {
    const answer = await put(service, messageOf(author, question, now), now);
    // Of another text than was sent it speaks nonsense, and then all of it may be.
    if (answer.ranges.some(({ end }) => end > question.text.length)) {
      throw new Error('a range beyond the text');
    }
    breaker.succeeded();
    return answer;
  } catch (error) {
    breaker.failed(now);
    log.warn({ err: error }, 'the service that checks comments failed');
    return { decision: 'failed' };
  } finally {
    asking.delete(author.id);
  }
}

function messageOf(author: Viewer, { slug, ...question }: Question, now: Date) {
  const id = `chk_${randomUUID()}`;
  const data = {
    ...question,
    author: { id: author.id, name: author.name },
    story: { slug, url: `${env().SITE_URL}${articlePath(slug)}` },
  };
  const body = JSON.stringify({ id, event: 'comment.check', createdAt: now.toISOString(), data });
  return { id, body };
}

async function put(
  { url, secrets }: CheckService,
  { id, body }: { id: string; body: string },
  at: Date,
) {
  const headers = {
    'Broadsheet-Event': 'comment.check',
    ...signedHeaders(secrets, { id, at, body }),
  };
  const allowsPrivate = env().WEBHOOKS_ALLOW_PRIVATE;
  const answer = await send(url, { body, headers }, { milliseconds, allowsPrivate });
  if (answer.status !== 200 || answer.isCut) throw new Error(`it answered ${answer.status}`);
  return checkAnswer.parse(JSON.parse(answer.body));
}

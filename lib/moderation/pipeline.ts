import type { CommentStatus, Role } from '@/prisma/generated/enums';
import { links } from '@/lib/moderation/phases/links';
import { openThread } from '@/lib/moderation/phases/open-thread';
import { premoderatedMember } from '@/lib/moderation/phases/premoderated-member';
import { premoderatedThread } from '@/lib/moderation/phases/premoderated-thread';
import { staff } from '@/lib/moderation/phases/staff';
import { trustedMember } from '@/lib/moderation/phases/trusted-member';

/** What the rules know of a comment that is to be posted or was edited. */
export type Context = {
  body: string;
  author: { role: Role; isPremoderated: boolean; isTrusted: boolean };
  /** What holds under this story after the site's and the story's settings. */
  mode: 'OPEN' | 'PREMODERATED';
};

export type Decision = {
  status: Extract<CommentStatus, 'APPROVED' | 'PENDING' | 'REJECTED'>;
  /** Why, for moderators; an approval needs no words. */
  message?: string;
  /** The words of the comment that the rule found. */
  matches?: string[];
};

/** One rule: a decision, or undefined when it has nothing to say. Pure. */
export type Phase = { name: string; decide: (context: Context) => Decision | undefined };

/** The first rule with a decision wins, so the order is the policy. */
export const phases: readonly Phase[] = [
  // What a moderator has decided about the person goes before everything else, their role included.
  premoderatedMember,
  // The newsroom answers for its own words, and a moderator has vouched for a trusted member.
  staff,
  trustedMember,
  // What the text itself shows. These hold a comment even where comments appear at once.
  links,
  // How the story's conversation is run, for everything that nobody has objected to.
  premoderatedThread,
  openThread,
];

export type Finding = { phase: string; message: string; matches: string[] };
export type Outcome = { status: Decision['status']; phase: string; findings: Finding[] };

/** Runs the rules over a comment. Some rule always decides, because the last one does. */
export function runPipeline(context: Context): Outcome {
  for (const { name, decide } of phases) {
    const decision = decide(context);
    if (!decision) continue;
    const { status, message, matches = [] } = decision;
    return { status, phase: name, findings: message ? [{ phase: name, message, matches }] : [] };
  }
  throw new Error('the last phase must decide');
}

import type { Decision, Phase, SoFar, Submission } from '@/lib/moderation/context';
import { external, externalStaff } from '@/lib/moderation/phases/external';
import { flood } from '@/lib/moderation/phases/flood';
import { length } from '@/lib/moderation/phases/length';
import { links } from '@/lib/moderation/phases/links';
import { mailDomain } from '@/lib/moderation/phases/mail-domain';
import { newMember } from '@/lib/moderation/phases/new-member';
import { openThread } from '@/lib/moderation/phases/open-thread';
import { premoderatedMember } from '@/lib/moderation/phases/premoderated-member';
import { premoderatedThread } from '@/lib/moderation/phases/premoderated-thread';
import { rejectionRate } from '@/lib/moderation/phases/rejection-rate';
import { repeat } from '@/lib/moderation/phases/repeat';
import { staff } from '@/lib/moderation/phases/staff';
import { triage, triageCheck, triageClear } from '@/lib/moderation/phases/triage';
import { trustedMember } from '@/lib/moderation/phases/trusted-member';
import { turnedText } from '@/lib/moderation/phases/turned-text';
import { heldWords, refusedWords } from '@/lib/moderation/phases/words';
import { foldText } from '@/lib/moderation/text/fold';
import type { Span } from '@/lib/moderation/text/view';
import { sigmoid } from '@/lib/triage/model';

/**
 * The rules, for new text and edited text alike. The first with a decision wins, so the order is the policy; those after
 * it still look, so that a moderator sees all that was found, and may still refuse. Who may write here at all (story
 * closed, commenting paused, banned, suspended) stands in lib/auth/policy, which is asked before.
 */
export const phases: readonly Phase[] = [
  // What is no comment, whoever writes it.
  length,
  // What a moderator has decided about the person goes before everything else, their role included.
  premoderatedMember,
  // The same again, and too much at once.
  repeat,
  flood,
  // What the newsroom's service holds against its own staff, where the settings ask it about them.
  externalStaff,
  // The newsroom answers for its own words, and a moderator has vouched for a trusted member.
  staff,
  trustedMember,
  // What the text itself shows. These hold a comment even where comments appear at once. Refused words go first.
  refusedWords,
  heldWords,
  turnedText,
  links,
  // What moderators have decided about texts like it: after what is certain about the text.
  triage,
  // What is known of the person.
  newMember,
  rejectionRate,
  mailDomain,
  // What the newsroom's service says. It may let a comment through that only waits as all do.
  external,
  // What nobody has objected to: the mildest may appear where the site reads all first, and some of those are checked.
  triageCheck,
  triageClear,
  // How the story's conversation is run, for everything else.
  premoderatedThread,
  openThread,
];

/** What a rule found: `matches` are the words at `ranges`, which count in the text as it is kept. */
export type Finding = { phase: string; message: string; matches: string[]; ranges: Span[] };
export type Outcome = {
  status: Decision['status'];
  /** The rule that decided. */
  phase: string;
  /** That of the rule that decided first, then those of the rules after it. */
  findings: Finding[];
  /** How likely a moderator rejects it, 0 to 1; null while the triage is learning, and for whom nothing stops. */
  score: number | null;
  /** What the author is told of a refusal by rule. */
  told?: string;
};

/**
 * Runs the rules over a comment. Some rule always decides, because the last one does. Throws what a rule refuses with:
 * `invalid`, `too_large`, `conflict` or `rate_limited`.
 */
export function runPipeline(submission: Submission): Outcome {
  const context = { ...submission, folded: foldText(submission.text) };
  const findings: Finding[] = [];
  const soFar: SoFar & { objections: string[] } = { objections: [], logit: null };
  let decided: Pick<Outcome, 'status' | 'phase' | 'told'> | undefined;
  for (const { name: phase, decide } of phases) {
    const said = decide(context, soFar);
    if (!said) continue;
    if ('refuse' in said) throw said.refuse;
    const { status, message, ranges = [], told, logit } = said;
    if (logit !== undefined) soFar.logit = logit;
    if (status) decided ??= { status, phase, ...(told ? { told } : {}) };
    // Whoever passes here passes: what comes after would speak of somebody else.
    if (status === 'APPROVED') break;
    if (status) soFar.objections.push(phase);
    const matches = ranges.map(({ start, end }) => context.text.slice(start, end));
    findings.push({ phase, message: message ?? '', matches, ranges });
  }
  if (!decided) throw new Error('the last phase must decide');
  return { ...decided, findings, score: soFar.logit === null ? null : sigmoid(soFar.logit) };
}

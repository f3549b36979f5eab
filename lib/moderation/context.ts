import type { AppError } from '@/lib/errors';
import type { Checked } from '@/lib/moderation/external/schema';
import type { Folded } from '@/lib/moderation/text/fold';
import type { Span } from '@/lib/moderation/text/view';
import type { WordIndex } from '@/lib/moderation/words/compile';
import type { Judge } from '@/lib/triage/judge';
import type { Settings } from '@/lib/settings/schema';
import type { CommentStatus, Role } from '@/prisma/generated/enums';

/** The settings that the rules ask. */
export type Rules = Pick<
  Settings,
  | 'allowedDomains'
  | 'refusedDomains'
  | 'heldDomains'
  | 'commentRepeat'
  | 'commentSecondsBetween'
  | 'commentHeldLinks'
  | 'commentNewMembers'
  | 'commentRejectionPercent'
>;

/** What the author has done before, without the comment that is being edited. */
export type History = {
  /** When they last posted a comment. */
  lastAt: Date | null;
  /** The same words of theirs wait, stand or were refused under the same story, whenever it was. */
  isRepeatHere: boolean;
  /** The same words of theirs went to another story in the last minutes, whatever became of them. */
  isRepeatElsewhere: boolean;
  /** How many of their comments are approved; counted up to 100. */
  approved: number;
  /** What became of their comments of the last 7 days. */
  weekApproved: number;
  weekRejected: number;
};

/** The two word lists, compiled. */
export type WordIndexes = { reject: WordIndex; hold: WordIndex };

/** The triage as it is asked about a comment. */
export type Asked = {
  judge: Judge;
  /** From 0 up to 1, drawn for this comment. */
  chance: number;
};

/** What the rules are told of a comment that is to be posted or was edited. */
export type Submission = {
  kind: 'post' | 'edit';
  now: Date;
  /** As it came, and as it is kept and shown: every offset counts in the latter. */
  typed: string;
  text: string;
  author: { role: Role; email: string; isPremoderated: boolean; isTrusted: boolean };
  /** What holds under this story after site, section and story have spoken. */
  mode: 'OPEN' | 'PREMODERATED';
  /** Whether the site alone says so: where the story or its section has asked for a moderator, nothing else will do. */
  isSiteMode: boolean;
  rules: Rules;
  history: History;
  words: WordIndexes;
  /** What the newsroom's own service answered; nothing where it was not asked. */
  external?: Checked | null;
  /** What the moderators have taught; null while that is too little. */
  triage: Asked | null;
};

/** The same with what several rules need and none should work out twice. */
export type Context = Submission & { folded: Folded };

export type Decision = {
  status: Extract<CommentStatus, 'APPROVED' | 'PENDING' | 'REJECTED'>;
  /** Why, for moderators; an approval needs no words. */
  message?: string;
  /** Where in the text the rule found something. */
  ranges?: Span[];
  /** What the author of a refused comment is told. */
  told?: string;
  /** How bad the comment looks to the triage. */
  logit?: number;
};

/** What a rule has seen that decides nothing. */
export type Remark = Omit<Decision, 'status'> & { status?: undefined };

/** What the rules before this one have said. */
export type SoFar = {
  /** Those that would have stopped the comment, in their order. */
  objections: readonly string[];
  /** How bad it looks to the triage; null while that has not spoken. */
  logit: number | null;
};

/** The comment does not come into being; whoever sent it is told so. */
export type Refusal = { refuse: AppError };

/** One rule: what it makes of a comment, or undefined when it has nothing to say. Pure. */
export type Phase = {
  name: string;
  decide: (context: Context, soFar: SoFar) => Decision | Remark | Refusal | undefined;
};

import { z } from 'zod';

const month = z
  .string()
  .regex(/^(19|20|21)\d{2}-(0[1-9]|1[0-2])$/)
  .optional()
  .catch(undefined);

/** Which months the report is about; what makes no sense counts as not asked. */
export const reportQuery = z.object({ from: month, to: month });
export type ReportQuery = z.output<typeof reportQuery>;

/** Who decided: a rule of the pipeline, or a person. */
export type DecidedBy = 'rule' | 'person';
export type Outcome = 'published' | 'held' | 'rejected' | 'spam' | 'deleted';

type Counted = { month: string; count: number };
export type DecisionCount = Counted & {
  by: DecidedBy;
  /** The rule, when one decided. */
  rule: string | null;
  outcome: Outcome;
  /** Of the list, when a person gave one. */
  reason: string | null;
};
/** What became of a report: the comment was taken down, or kept; the report was closed without a judgement, or is open. */
export type ReportOutcome = 'removed' | 'kept' | 'closed' | 'open';
export type ReportCount = Counted & {
  reason: string;
  by: 'member' | 'guest';
  outcome: ReportOutcome;
};
export type AppealOutcome = 'upheld' | 'overturned' | 'open';
export type AppealCount = Counted & { outcome: AppealOutcome };
export type SanctionCount = Counted & { action: string };

/** From when something waited to when a person decided, in seconds; `month` is null for all of them together. */
export type Times = { month: string | null; median: number; p90: number; count: number };

export type Report = {
  months: string[];
  decisions: DecisionCount[];
  decisionTimes: Times[];
  reports: ReportCount[];
  reportTimes: Times[];
  noticeTimes: Times[];
  appeals: AppealCount[];
  appealTimes: Times[];
  sanctions: SanctionCount[];
};

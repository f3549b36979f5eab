import { z } from 'zod';

const month = z
  .string()
  .regex(/^(19|20|21)\d{2}-(0[1-9]|1[0-2])$/, 'A month is written like 2026-11.')
  .optional();
const lenient = month.catch(undefined);

/** Which months the report is about; on a page, what makes no sense counts as not asked. */
export const reportQuery = z.object({ from: lenient, to: lenient });
/** The same for the API, which refuses it. */
export const transparencyQuery = z.object({ from: month, to: month });
export type ReportQuery = z.output<typeof reportQuery>;

/** Who decided: a rule of the pipeline, or a person. */
const decidedBy = ['rule', 'person'] as const;
const outcomes = ['published', 'held', 'rejected', 'spam', 'deleted'] as const;
export type Outcome = (typeof outcomes)[number];

const counted = z.object({ month: z.string(), count: z.int() });
const decisionCount = counted.extend({
  by: z.enum(decidedBy),
  /** The rule, when one decided. */
  rule: z.string().nullable(),
  outcome: z.enum(outcomes),
  /** Of the list, when a person gave one. */
  reason: z.string().nullable(),
});
export type DecisionCount = z.output<typeof decisionCount>;
/** What became of a report: the comment was taken down, or kept; the report was closed without a judgement, or is open. */
const reportOutcomes = ['removed', 'kept', 'closed', 'open'] as const;
export type ReportOutcome = (typeof reportOutcomes)[number];
const reportCount = counted.extend({
  reason: z.string(),
  by: z.enum(['member', 'guest']),
  outcome: z.enum(reportOutcomes),
});
export type ReportCount = z.output<typeof reportCount>;
/** Also overturned: published by a colleague before anybody heard it. Withdrawn: its author took the comment back. */
const appealOutcomes = ['upheld', 'overturned', 'withdrawn', 'open'] as const;
export type AppealOutcome = (typeof appealOutcomes)[number];
const appealCount = counted.extend({ outcome: z.enum(appealOutcomes) });
export type AppealCount = z.output<typeof appealCount>;
const sanctionCount = counted.extend({ action: z.string() });
export type SanctionCount = z.output<typeof sanctionCount>;

/** From when something waited to when a person decided, in seconds; `month` is null for all of them together. */
const times = z.object({
  month: z.string().nullable(),
  median: z.number(),
  p90: z.number(),
  count: z.int(),
});
export type Times = z.output<typeof times>;

const report = z.object({
  months: z.array(z.string()),
  decisions: z.array(decisionCount),
  decisionTimes: z.array(times),
  reports: z.array(reportCount),
  reportTimes: z.array(times),
  noticeTimes: z.array(times),
  appeals: z.array(appealCount),
  appealTimes: z.array(times),
  sanctions: z.array(sanctionCount),
});
export type Report = z.output<typeof report>;

/** GET /moderation/transparency: the report, and the months that it is about. */
export const transparencyAnswer = report.extend({ from: z.string(), to: z.string() });

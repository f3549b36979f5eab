import { z } from 'zod';
import { logitOf, type TriageSettings } from '@/lib/triage/judge';
import { holdPrecision } from '@/lib/triage/thresholds';
import type { Triage } from '@/lib/triage/triage';

const driftNames = ['audit', 'precision', 'share'] as const;

/** What is kept beside the weights: how far the log has been learnt, and how the automatic rules stand. */
const stateSchema = z.object({
  /** Counts the changes: who writes has read the one before. */
  version: z.int(),
  /** Decisions up to this one were forgotten by a reset. */
  from: z.int(),
  /** Decisions up to this one are learnt, and those after it that are named; the others may still be on their way. */
  floor: z.int(),
  learnt: z.array(z.int()),
  /** When all was last learnt anew. */
  builtAt: z.iso.datetime().nullable(),
  /** The bars of the automatic rules, since how many decisions and which one they are set, and how right holding was then. */
  bars: z.object({
    hold: z.int(),
    clear: z.int(),
    sinceCount: z.int(),
    sinceDecision: z.int(),
    precision: z.number().nullable(),
  }),
  /** Set while drift has switched the automatic rules off. */
  off: z.object({ at: z.iso.datetime(), why: z.array(z.enum(driftNames)) }).nullable(),
});
export type TriageState = z.output<typeof stateSchema>;

export const newState = (): TriageState => ({
  version: 0,
  from: 0,
  floor: 0,
  learnt: [],
  builtAt: null,
  bars: { hold: 0, clear: 0, sinceCount: 0, sinceDecision: 0, precision: null },
  off: null,
});

/** A stored state. One that does not fit any more counts as new, but for its version. */
export function readState(stored: unknown): TriageState {
  const parsed = stateSchema.safeParse(stored);
  if (parsed.success) return parsed.data;
  const known = stateSchema.pick({ version: true }).safeParse(stored);
  return { ...newState(), ...(known.success ? known.data : {}) };
}

/** Whether the bars are still those that the guard has watched. */
const areSame = ({ bars }: TriageState, settings: TriageSettings) =>
  bars.hold === settings.triageHoldPercent && bars.clear === settings.triageClearPercent;

/** Whether drift has switched the automatic rules off. An admin who sets other bars switches them on again. */
export const isOff = (state: TriageState, settings: TriageSettings): boolean =>
  state.off !== null && areSame(state, settings);

/** The automatic rules as they begin: what the guard compares with is counted from here. */
export function beginBars(
  { model, record }: Triage,
  settings: TriageSettings,
  lastDecision: number,
): Pick<TriageState, 'bars' | 'off'> {
  const { triageHoldPercent: hold, triageClearPercent: clear } = settings;
  const bar = logitOf(hold);
  return {
    bars: {
      hold,
      clear,
      sinceCount: model.good + model.bad,
      sinceDecision: lastDecision,
      precision: bar === null ? null : (holdPrecision(record, bar)?.precision ?? null),
    },
    off: null,
  };
}

/** The state with the bars as the settings have them now. */
export const withBars = (
  state: TriageState,
  triage: Triage,
  settings: TriageSettings,
  lastDecision: number,
): TriageState =>
  areSame(state, settings) ? state : { ...state, ...beginBars(triage, settings, lastDecision) };

/** How far an import has come. `of` is null while nobody can know. */
export type Progress = {
  step: string;
  done: number;
  of: number | null;
  /** Things of this step in a second, since it began. */
  perSecond: number;
  /** When the step is likely done; null while that would be a guess. */
  endsAt: Date | null;
};

/** Below this the rate of the first moments would be taken for the rate of all. */
const surestAfterMs = 3_000;

/** Works out rate and end of each step of an import. `clock` gives milliseconds. */
export class Pace {
  private step = '';
  private beganAt = 0;
  private doneAtBegin = 0;

  constructor(private readonly clock: () => number = Date.now) {}

  /** Takes how far a step has come. A step of another name begins anew. */
  at(step: string, done: number, of: number | null = null): Progress {
    const now = this.clock();
    if (step !== this.step) {
      this.step = step;
      this.beganAt = now;
      this.doneAtBegin = done;
    }
    const ms = now - this.beganAt;
    const perSecond = ms > 0 ? ((done - this.doneAtBegin) * 1_000) / ms : 0;
    const isSure = of !== null && perSecond > 0 && ms >= surestAfterMs;
    const endsAt = isSure ? new Date(now + (Math.max(0, of - done) / perSecond) * 1_000) : null;
    return { step, done, of, perSecond, endsAt };
  }
}

/** "in 3 min", from now to the end. '' while that is not known. */
export function timeLeft({ endsAt }: Pick<Progress, 'endsAt'>, now: number): string {
  if (!endsAt) return '';
  const seconds = Math.max(0, Math.round((endsAt.getTime() - now) / 1_000));
  if (seconds < 90) return `about ${seconds} s left`;
  const minutes = Math.round(seconds / 60);
  return minutes < 120
    ? `about ${minutes} min left`
    : `about ${Math.round(minutes / 60)} hours left`;
}

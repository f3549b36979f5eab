/** What the door needs of a log; pino fits. */
export type DoorLog = Record<'info' | 'warn' | 'error', (facts: object, message: string) => void>;

const perSecond = 10;

/** Logs what could not be answered, but not line by line when everything fails: a flood of lines is a load of its own. */
export class Trouble {
  private second = 0;
  private count = 0;
  private unsaid = 0;

  constructor(private readonly log: DoorLog) {}

  report(error: unknown, facts: object): void {
    const second = Math.floor(Date.now() / 1000);
    if (second !== this.second) {
      if (this.unsaid > 0)
        this.log.error({ count: this.unsaid }, 'and more that the door could not answer');
      this.second = second;
      this.count = 0;
      this.unsaid = 0;
    }
    this.count += 1;
    if (this.count > perSecond) this.unsaid += 1;
    else this.log.error({ err: error, ...facts }, 'the door could not answer');
  }
}

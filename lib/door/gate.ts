/** Too much is being asked for at once; the visitor is told to come back in a moment. */
export class Overloaded extends Error {}

type Options = { /** So many run at once. */ width: number; /** So many wait. */ queue: number };

type Waiting = { isFleeting: boolean; go: () => void };

/**
 * Lets a bounded number of renders run and a bounded number wait. A renderer that is given everything at once answers
 * nobody in time. What strangers can invent without end (searches) gets no more than half of either.
 */
export class Gate {
  private running = 0;
  private fleeting = 0;
  private readonly waiting: Waiting[] = [];

  constructor(private readonly options: Options) {}

  async run<T>(work: () => Promise<T>, isFleeting = false): Promise<T> {
    if (this.hasRoom(isFleeting)) this.enter(isFleeting);
    else {
      if (this.waiting.length >= this.options.queue * shareOf(isFleeting))
        throw new Overloaded('too many renders wait');
      await new Promise<void>((go) => this.waiting.push({ isFleeting, go }));
    }
    try {
      return await work();
    } finally {
      this.running -= 1;
      if (isFleeting) this.fleeting -= 1;
      this.handOn();
    }
  }

  private hasRoom(isFleeting: boolean): boolean {
    const { width } = this.options;
    return this.running < width && (!isFleeting || this.fleeting < width * shareOf(isFleeting));
  }

  private enter(isFleeting: boolean): void {
    this.running += 1;
    if (isFleeting) this.fleeting += 1;
  }

  /** To the first that waits and may have it. Where only searches wait beyond their half, the place stays free. */
  private handOn(): void {
    const at = this.waiting.findIndex(({ isFleeting }) => this.hasRoom(isFleeting));
    if (at < 0) return;
    const [{ isFleeting, go }] = this.waiting.splice(at, 1) as [Waiting];
    this.enter(isFleeting);
    go();
  }
}

const shareOf = (isFleeting: boolean) => (isFleeting ? 0.5 : 1);

/** Too much is being asked for at once; the visitor is told to come back in a moment. */
export class Overloaded extends Error {}

type Options = { /** So many run at once. */ width: number; /** So many wait. */ queue: number };

/**
 * Lets a bounded number of renders run and a bounded number wait. A renderer that is given everything at once answers
 * nobody in time. What strangers can invent without end (searches) gets no more than half of either.
 */
export class Gate {
  private running = 0;
  private readonly waiting: (() => void)[] = [];

  constructor(private readonly options: Options) {}

  async run<T>(work: () => Promise<T>, isFleeting = false): Promise<T> {
    const share = isFleeting ? 0.5 : 1;
    if (this.running >= this.options.width * share) {
      if (this.waiting.length >= this.options.queue * share)
        throw new Overloaded('too many renders wait');
      await new Promise<void>((go) => this.waiting.push(go)); // whoever finishes hands its place on
    } else {
      this.running += 1;
    }
    try {
      return await work();
    } finally {
      const next = this.waiting.shift();
      if (next) next();
      else this.running -= 1;
    }
  }
}

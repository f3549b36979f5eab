import pg from 'pg';

/**
 * A connection that is given one statement at a time. Reads of one transaction are asked for side by side, by Prisma itself
 * where rows have relations; pg queued them so far and will refuse to.
 */
export class OrderlyClient extends pg.Client {
  private before: Promise<unknown> = Promise.resolve();

  override query(...args: unknown[]): never {
    const ask = () => super.query(...(args as [never])) as Promise<unknown>;
    // The pool calls back, and takes a connection for each statement.
    if (typeof args.at(-1) === 'function') return ask() as never;
    const answer = this.before.then(ask);
    this.before = answer.catch(() => undefined);
    return answer as never;
  }
}

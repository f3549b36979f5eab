import { isOwnPath, pathOf } from '@/lib/redirects/source';
import type { RedirectStatus } from '@/lib/redirects/table';

export type PlannedRedirect = {
  source: string;
  target: string;
  status: RedirectStatus;
  note: string;
};
export type Outcome = 'added' | 'changed' | 'same';

/** Why a redirect cannot be, and which of its fields says so. */
export class Impossible extends Error {
  constructor(
    readonly field: 'source' | 'target',
    message: string,
  ) {
    super(message);
  }
}

/**
 * All redirects in one hand, with what is about to change. Keeps two promises: none leads to another one (chains are
 * made short as they arise), and no path leads back to itself, whatever the queries.
 */
export class RedirectPlan {
  readonly changed = new Map<string, PlannedRedirect>();
  private readonly bySource = new Map<string, PlannedRedirect>();
  private readonly byTarget = new Map<string, Set<string>>();
  private readonly byPath = new Map<string, Set<string>>();

  constructor(rows: readonly PlannedRedirect[]) {
    for (const row of rows) this.keep(row);
  }

  /** Adds one, or replaces the one with its source. Throws `Impossible`. */
  put(wished: PlannedRedirect): Outcome {
    const row = { ...wished, target: wished.status === 410 ? '' : this.end(wished) };
    const before = this.bySource.get(row.source);
    if (before?.target === row.target && before.status === row.status && before.note === row.note)
      return 'same';
    if (before) this.forget(before);
    if (row.status !== 410) {
      try {
        this.demandNoLoop(row);
      } catch (error) {
        if (before) this.keep(before);
        throw error;
      }
    }
    // What led here leads to where this leads, or is gone with it.
    for (const source of [...(this.byTarget.get(row.source) ?? [])]) {
      const longer = this.bySource.get(source)!;
      this.forget(longer);
      const { target, status } = row;
      this.write({ ...longer, target, status: status === 410 ? 410 : longer.status });
    }
    this.write(row);
    return before ? 'changed' : 'added';
  }

  /** The target itself, or where another redirect leads from there. */
  private end({ source, target }: PlannedRedirect): string {
    if (!isOwnPath(target)) return target;
    const [bare, hash] = target.split('#', 2);
    if (bare === source) throw new Impossible('target', 'It would lead to itself.');
    const next = this.bySource.get(bare!);
    if (!next) return target;
    if (next.status === 410)
      throw new Impossible('target', 'This address is set as gone (410): choose another one.');
    if (next.target === source || pathOf(next.target) === source)
      throw new Impossible('target', 'It would lead back to itself.');
    return hash === undefined || next.target.includes('#') ? next.target : `${next.target}#${hash}`;
  }

  private demandNoLoop({ source, target }: PlannedRedirect): void {
    if (!isOwnPath(target)) return;
    const start = pathOf(source);
    const first = pathOf(target);
    // From an address with a query to the bare path is how a query is dropped; another query would come back.
    if (first === start) {
      if (source.includes('?') && !target.includes('?') && !this.bySource.has(start)) return;
      throw new Impossible('target', 'It would lead back to itself.');
    }
    const seen = new Set<string>();
    const todo = [first];
    for (let path = todo.pop(); path !== undefined; path = todo.pop()) {
      if (path === start)
        throw new Impossible('target', 'It would lead in a circle, by way of another redirect.');
      if (seen.has(path)) continue;
      seen.add(path);
      for (const other of this.byPath.get(path) ?? []) {
        const { target: next } = this.bySource.get(other)!;
        if (isOwnPath(next)) todo.push(pathOf(next));
      }
    }
  }

  private write(row: PlannedRedirect): void {
    this.keep(row);
    this.changed.set(row.source, row);
  }

  private keep(row: PlannedRedirect): void {
    this.bySource.set(row.source, row);
    add(this.byTarget, row.target, row.source);
    add(this.byPath, pathOf(row.source), row.source);
  }

  private forget({ source, target }: PlannedRedirect): void {
    this.bySource.delete(source);
    this.byTarget.get(target)?.delete(source);
    this.byPath.get(pathOf(source))?.delete(source);
  }
}

function add(map: Map<string, Set<string>>, key: string, value: string): void {
  const there = map.get(key);
  if (there) there.add(value);
  else map.set(key, new Set([value]));
}

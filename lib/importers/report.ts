import { countedKinds, type CountedKind } from '@/lib/importers/schema';

/** What became of a thing: made, changed as it was changed there, here already and left as it is, or not taken. */
export const outcomes = ['created', 'updated', 'skipped', 'leftOut'] as const;
export type Outcome = (typeof outcomes)[number];

/** One thing of the file and what became of it. `key` is the other system's. */
export type ReportItem = {
  kind: CountedKind;
  key: string;
  label: string;
  outcome: Outcome;
  why?: string;
};

type Row = Record<Outcome, number>;
type Group = { count: number; examples: string[] };

export type ReportJson = {
  version: 1;
  isDryRun: boolean;
  /** For each kind: what the file has, which is the sum of the others. */
  counts: Partial<Record<CountedKind, Row & { found: number }>>;
  states: Partial<Record<CountedKind, Record<string, number>>>;
  leftOut: { why: string; count: number; examples: string[] }[];
  notes: { what: string; count: number; examples: string[] }[];
};

const shownExamples = 3;
const emptyRow = (): Row => ({ created: 0, updated: 0, skipped: 0, leftOut: 0 });

/**
 * What an import did or would do: counts, what was left out and why, and what is different here from there. Each thing goes
 * to `onItem` as it is decided, so that a report of a million does not have to be held.
 */
export class Report {
  private readonly rows = new Map<CountedKind, Row>();
  private readonly states = new Map<CountedKind, Map<string, number>>();
  private readonly gone = new Map<string, Group>();
  private readonly notes = new Map<string, Group>();

  constructor(private readonly onItem: (item: ReportItem) => void = () => undefined) {}

  /** Says what became of one thing, and counts it. */
  item(item: ReportItem): void {
    this.count(item.kind, item.outcome);
    this.onItem(item);
  }

  /** Counts things that nobody looks for one by one. */
  count(kind: CountedKind, outcome: Outcome, by = 1): void {
    if (by === 0) return;
    const row = this.rows.get(kind) ?? emptyRow();
    row[outcome] += by;
    this.rows.set(kind, row);
  }

  /** Counts the state in which a thing was brought in, as in "published". */
  state(kind: CountedKind, word: string): void {
    const words = this.states.get(kind) ?? new Map<string, number>();
    this.states.set(kind, words.set(word, (words.get(word) ?? 0) + 1));
  }

  /** Says that something was left out, once or `by` times. */
  leftOut(why: string, example = '', by = 1): void {
    put(this.gone, why, example, by);
  }

  /** Says that something came in, but not as it was. */
  note(what: string, example = '', by = 1): void {
    put(this.notes, what, example, by);
  }

  total(outcome: Outcome): number {
    return [...this.rows.values()].reduce((sum, row) => sum + row[outcome], 0);
  }

  /** Whether nothing was found. */
  get isEmpty(): boolean {
    return this.rows.size === 0 && this.gone.size === 0;
  }

  of(kind: CountedKind, outcome: Outcome): number {
    return this.rows.get(kind)?.[outcome] ?? 0;
  }

  /** The report for programs; the things one by one are what `onItem` was told. */
  json(isDryRun: boolean): ReportJson {
    const counts = Object.fromEntries(
      this.kinds().map((kind) => {
        const row = this.rows.get(kind)!;
        return [kind, { found: sumOf(row), ...row }];
      }),
    );
    const states = Object.fromEntries(
      [...this.states].map(([kind, words]) => [kind, Object.fromEntries(words)]),
    );
    const leftOut = sorted(this.gone).map(([why, group]) => ({ why, ...group }));
    const notes = sorted(this.notes).map(([what, group]) => ({ what, ...group }));
    return { version: 1, isDryRun, counts, states, leftOut, notes };
  }

  /** The report in lines for a terminal. */
  lines(isDryRun: boolean): string[] {
    const head = isDryRun
      ? ['found', 'would be made', 'would change', 'here already', 'left out']
      : ['found', 'made', 'changed', 'here already', 'left out'];
    const cells = (name: string, values: readonly (string | number)[]) =>
      name.padEnd(10) + values.map((value) => String(value).padStart(15)).join('');
    const table = this.kinds().map((kind) => {
      const row = this.rows.get(kind)!;
      return cells(kind, [sumOf(row), row.created, row.updated, row.skipped, row.leftOut]);
    });
    const out = [cells('', head), ...table];
    if (this.states.size) out.push('');
    for (const kind of countedKinds) {
      const words = this.states.get(kind);
      if (!words) continue;
      const parts = [...words].map(([word, count]) => `${count} ${word}`);
      out.push(`${kind}: ${parts.join(', ')}`);
    }
    out.push(...groupLines('Left out, and why:', this.gone));
    out.push(...groupLines('Different here from there:', this.notes));
    return out;
  }

  private kinds(): CountedKind[] {
    return countedKinds.filter((kind) => this.rows.has(kind));
  }
}

const sumOf = (row: Row) => row.created + row.updated + row.skipped + row.leftOut;

function put(groups: Map<string, Group>, name: string, example: string, by: number): void {
  if (by === 0) return;
  const group = groups.get(name) ?? { count: 0, examples: [] };
  group.count += by;
  const isNew = example !== '' && !group.examples.includes(example);
  if (isNew && group.examples.length < shownExamples) group.examples.push(example);
  groups.set(name, group);
}

/** The most frequent first. */
const sorted = (groups: ReadonlyMap<string, Group>) =>
  [...groups].sort(([, a], [, b]) => b.count - a.count);

function groupLines(title: string, groups: ReadonlyMap<string, Group>): string[] {
  if (groups.size === 0) return [];
  return [
    '',
    title,
    ...sorted(groups).map(([name, { count, examples }]) => {
      const shown = examples.map((example) => JSON.stringify(example)).join(', ');
      const more = examples.length > 0 && count > examples.length ? ' …' : '';
      return `  ${String(count).padStart(5)} × ${name}${shown ? `: ${shown}${more}` : ''}`;
    }),
  ];
}

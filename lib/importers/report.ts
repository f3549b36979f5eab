import { countedKinds, type CountedKind } from '@/lib/importers/schema';

type Row = { new: number; known: number; changed: number; leftOut: number };
type Group = { count: number; examples: string[] };

const shownExamples = 3;

/** What an import did or would do: counts, what was left out and why, and what is different here from there. */
export class Report {
  private readonly rows = new Map<CountedKind, Row>();
  private readonly states = new Map<CountedKind, Map<string, number>>();
  private readonly gone = new Map<string, Group>();
  private readonly notes = new Map<string, Group>();

  /** Counts things of a kind: brought in, here already, here already but changed there since, or left out. */
  count(kind: CountedKind, what: keyof Row, by = 1): void {
    const row = this.rows.get(kind) ?? { new: 0, known: 0, changed: 0, leftOut: 0 };
    row[what] += by;
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

  total(what: keyof Row): number {
    return [...this.rows.values()].reduce((sum, row) => sum + row[what], 0);
  }

  of(kind: CountedKind, what: keyof Row): number {
    return this.rows.get(kind)?.[what] ?? 0;
  }

  /** The report in lines for a terminal. */
  lines(isDryRun: boolean): string[] {
    const there = countedKinds.filter((kind) => this.rows.has(kind));
    const head = [isDryRun ? 'would come in' : 'brought in', 'here already', 'changed', 'left out'];
    const table = there.map((kind) => {
      const row = this.rows.get(kind)!;
      return [kind, row.new, row.known, row.changed, row.leftOut] as const;
    });
    const cells = (name: string, values: readonly (string | number)[]) =>
      name.padEnd(10) + values.map((value) => String(value).padStart(15)).join('');
    const out = [cells('', head), ...table.map(([kind, ...values]) => cells(kind, values))];
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
}

function put(groups: Map<string, Group>, name: string, example: string, by: number): void {
  if (by === 0) return;
  const group = groups.get(name) ?? { count: 0, examples: [] };
  group.count += by;
  const isNew = example !== '' && !group.examples.includes(example);
  if (isNew && group.examples.length < shownExamples) group.examples.push(example);
  groups.set(name, group);
}

function groupLines(title: string, groups: ReadonlyMap<string, Group>): string[] {
  if (groups.size === 0) return [];
  const sorted = [...groups].sort(([, a], [, b]) => b.count - a.count);
  return [
    '',
    title,
    ...sorted.map(([name, { count, examples }]) => {
      const shown = examples.map((example) => JSON.stringify(example)).join(', ');
      const more = examples.length > 0 && count > examples.length ? ' …' : '';
      return `  ${String(count).padStart(5)} × ${name}${shown ? `: ${shown}${more}` : ''}`;
    }),
  ];
}

import { parse } from 'csv-parse/sync';
import { AppError } from '@/lib/errors';

export type Becomes = 'section' | 'topic' | 'skip';
export type Wish = { becomes: Becomes; name: string };

/** What becomes of the other system's categories. */
export class Mapping {
  private readonly wishes = new Map<string, Wish>();

  add(category: string, wish: Wish): void {
    this.wishes.set(category.normalize('NFC').toLowerCase(), wish);
  }

  /** By the category's slug or its name, whatever letters are large. */
  find(slug: string, name: string): Wish | undefined {
    if (this.wishes.size === 0) return undefined;
    const of = (words: string) => this.wishes.get(words.normalize('NFC').toLowerCase());
    return of(slug) ?? of(name);
  }
}

export const mappingLimits = { characters: 200_000, lines: 5_000 } as const;

const kinds: readonly string[] = ['section', 'topic', 'skip'];

/**
 * Reads a mapping: CSV, a category a line: its slug or name there, "section", "topic" or "skip", and how it is called here
 * when that is different. Lines that begin with # are remarks. Throws `invalid` with the line that is wrong.
 */
export function readMapping(csv: string): Mapping {
  const mapping = new Mapping();
  const fault = (line: number, words: string) => {
    const message = `Line ${line} of the mapping: ${words}`;
    return new AppError('invalid', message, { fields: [{ path: 'mapping', message }] });
  };
  let rows: string[][];
  try {
    rows = parse(csv, {
      ...{ bom: true, comment: '#', trim: true, skip_empty_lines: true },
      relax_column_count: true,
    });
  } catch (error) {
    throw fault((error as { lines?: number }).lines ?? 1, 'this is no CSV.');
  }
  for (const [i, [category = '', kind = '', name = '']] of rows.entries()) {
    const becomes = kind.toLowerCase();
    if (i === 0 && category.toLowerCase() === 'category' && !kinds.includes(becomes)) continue;
    if (i >= mappingLimits.lines) throw fault(i + 1, `at most ${mappingLimits.lines} lines.`);
    if (!category) throw fault(i + 1, 'the category is missing.');
    if (!kinds.includes(becomes))
      throw fault(i + 1, `“${kind.slice(0, 40)}” should be section, topic or skip.`);
    if (name.length > 60) throw fault(i + 1, 'a name has at most 60 characters.');
    mapping.add(category, { becomes: becomes as Becomes, name });
  }
  return mapping;
}

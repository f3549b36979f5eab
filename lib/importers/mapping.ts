import { parse } from 'csv-parse/sync';
import { AppError } from '@/lib/errors';

export type Becomes = 'section' | 'topic' | 'skip';
export type Wish = { becomes: Becomes; name: string };
/** What becomes of items of a type that only the other system has; `name` is the section of stories without one. */
export type TypeWish = { becomes: 'story' | 'page' | 'skip'; name: string };

/** What becomes of the other system's categories, and of its own types of items. */
export class Mapping {
  private readonly wishes = new Map<string, Wish>();
  private readonly types = new Map<string, TypeWish>();

  addType(type: string, wish: TypeWish): void {
    this.types.set(type.toLowerCase(), wish);
  }

  ofType(type: string): TypeWish | undefined {
    return this.types.get(type.toLowerCase());
  }

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
const typeKinds: readonly string[] = ['story', 'page', 'skip'];
const ofType = /^type:\s*/i;

/**
 * Reads a mapping: CSV, a category a line: its slug or name there, "section", "topic" or "skip", and how it is called here
 * when that is different; or "type:" with a type of items, "story", "page" or "skip", and the section of stories without
 * one. Lines that begin with # are remarks. Throws `invalid` with the line that is wrong.
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
    const isType = ofType.test(category);
    const type = category.replace(ofType, '');
    if (isType && !type) throw fault(i + 1, 'the type is missing behind “type:”.');
    if (!(isType ? typeKinds : kinds).includes(becomes)) {
      const wanted = isType ? 'story, page or skip' : 'section, topic or skip';
      throw fault(i + 1, `“${kind.slice(0, 40)}” should be ${wanted}.`);
    }
    if (name.length > 60) throw fault(i + 1, 'a name has at most 60 characters.');
    if (isType) mapping.addType(type, { becomes: becomes as TypeWish['becomes'], name });
    else mapping.add(category, { becomes: becomes as Becomes, name });
  }
  return mapping;
}

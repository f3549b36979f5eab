import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const root = path.resolve(import.meta.dirname, '../..');
const read = (file: string) => readFileSync(path.join(root, file), 'utf8');

/** "User.email": every column, as the schema has them; a relation is none. */
function columnsOfSchema(): string[] {
  const schema = read('prisma/schema.prisma');
  const models = [...schema.matchAll(/^model (\w+) \{\n(.*?)^\}/gms)];
  const names = new Set(models.map(([, model]) => model!));
  return models.flatMap(([, model, body]) =>
    [...body!.matchAll(/^ {2}(\w+) +(\w+)/gm)]
      .filter(([, , type]) => !names.has(type!))
      .map(([, field]) => `${model}.${field}`),
  );
}

type Row = { columns: string[]; kind: string; rest: string[] };

/** The rows of the tables below each model's heading. */
function rowsOfTable(): Row[] {
  const [, ...sections] = read('docs/data.md').split(/^## /m);
  return sections.flatMap((section) => {
    const model = /^\w+/.exec(section)![0];
    return [...section.matchAll(/^\| (`.*) \|$/gm)].map(([, line]) => {
      const [fields, kind, ...rest] = line!.split('|').map((cell) => cell.trim());
      const columns = [...fields!.matchAll(/`(\w+)`/g)].map(([, field]) => `${model}.${field}`);
      return { columns, kind: kind!, rest };
    });
  });
}

describe('the table of what is kept (docs/data.md)', () => {
  const rows = rowsOfTable();

  it('has every column of the schema once, and no other', () => {
    const columns = columnsOfSchema();
    expect(columns.length).toBeGreaterThan(250);
    expect(rows.flatMap((row) => row.columns).sort()).toEqual(columns.sort());
  });

  it('says of each its class, how long it is kept, who reads it and what becomes of it', () => {
    const classes = ['`public`', '`member`', '`staff`', '`secret`'];
    const faulty = rows.filter(
      ({ kind, rest }) =>
        !classes.includes(kind) || rest.length !== 3 || rest.some((cell) => cell.length < 2),
    );
    expect(faulty).toEqual([]);
  });

  it('calls secret whatever is a hash of something to get in with', () => {
    const named = rows.filter(({ columns }) =>
      columns.some((column) => /\.(passwordHash|tokenHash|codeHash|hash|secret)$/.test(column)),
    );
    const open = named.filter(({ kind }) => kind !== '`secret`').flatMap(({ columns }) => columns);
    // What an importer has read is no secret.
    expect(open.filter((column) => !column.startsWith('ImportedItem.'))).toEqual([]);
    expect(named.length).toBeGreaterThan(5);
  });
});

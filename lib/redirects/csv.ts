import { CsvError, parse } from 'csv-parse/sync';
import { AppError } from '@/lib/errors';
import { textOf } from '@/lib/importers/text';
import { importLimits } from '@/lib/redirects/schema';

export type CsvLine = {
  line: number;
  source: string;
  target: string;
  status: string;
  note: string;
};

const columns = ['source', 'target', 'status', 'note'] as const;
/** What other systems call them in their exports. */
const otherNames: Record<string, (typeof columns)[number]> = {
  from: 'source',
  'old url': 'source',
  'source url': 'source',
  to: 'target',
  'new url': 'target',
  'target url': 'target',
  code: 'status',
  type: 'status',
};

/** The apostrophe that our own export, as others do, sets before what a spreadsheet would take for a formula. */
const formulaGuard = /^'(?=[-=+@\t\r＝＋－＠])/u;

/** A file as text in whatever encoding it is: spreadsheets write Windows-1252 and UTF-16 unless told. */
export async function csvTextOf(file: Blob): Promise<string> {
  let text = '';
  for await (const part of textOf(() => file.stream())) text += part;
  return text;
}

/**
 * The lines of a list of redirects: source, target, status, note, with commas, semicolons or tabs between, with a first
 * line of names or without. Line numbers are those of the file. Throws `invalid`.
 */
export function readRedirectCsv(text: string): CsvLine[] {
  const first = text.slice(0, text.search(/\r|\n|$/));
  const delimiter = [',', ';', '\t'].reduce((best, sign) =>
    first.split(sign).length > first.split(best).length ? sign : best,
  );
  let rows: { record: string[]; info: { lines: number } }[];
  try {
    rows = parse(text, {
      bom: true,
      delimiter,
      info: true,
      trim: true,
      relax_column_count: true,
      skip_empty_lines: true,
      skip_records_with_empty_values: true,
    }) as unknown as typeof rows;
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw refusal(
      `This is no CSV: line ${String(error.lines ?? 1)} does not close its quotation marks.`,
    );
  }
  if (rows.length > importLimits.lines + 1)
    throw refusal(`At most ${importLimits.lines} lines at once.`);
  const names = rows[0]?.record.map((cell) => {
    const name = cell.toLowerCase().replaceAll('_', ' ');
    return otherNames[name] ?? columns.find((column) => column === name);
  });
  const hasNames = names?.includes('source') ?? false;
  const place = (column: (typeof columns)[number]) =>
    hasNames ? names!.indexOf(column) : columns.indexOf(column);
  return rows.slice(hasNames ? 1 : 0).map(({ record, info }) => {
    const cell = (column: (typeof columns)[number]) =>
      (record[place(column)] ?? '').replace(formulaGuard, '');
    return {
      line: info.lines,
      source: cell('source'),
      target: cell('target'),
      status: cell('status'),
      note: cell('note'),
    };
  });
}

const refusal = (message: string) =>
  new AppError('invalid', message, { fields: [{ path: 'csv', message }] });

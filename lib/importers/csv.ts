import { pipeline } from 'node:stream/promises';
import { CsvError, parse } from 'csv-parse';
import { AppError } from '@/lib/errors';
import { textOf } from '@/lib/importers/text';

/** More than anybody writes into one line of a list. */
const longestLine = 100_000;

export type CsvRow = Partial<Record<string, string>>;

/**
 * Reads a table row by row: CSV with the names of its columns in the first line, which `header` gets in small letters and each
 * row has. Throws `invalid` with the line where it is no CSV; `called` is how people call the file.
 */
export async function* readCsv(
  open: () => AsyncIterable<Uint8Array>,
  called: string,
  header: (names: string[]) => void = () => undefined,
): AsyncGenerator<CsvRow> {
  const parser = parse({
    ...{ bom: true, trim: true, skip_empty_lines: true, max_record_size: longestLine },
    ...{ relax_column_count: true, relax_quotes: true },
    columns(line: string[]) {
      const names = line.map((name) => name.trim().toLowerCase());
      header(names);
      return names;
    },
  });
  const feeding = pipeline(textOf(open), parser);
  feeding.catch(() => undefined); // looked at when all rows are read
  try {
    yield* parser as AsyncIterable<CsvRow>;
    await feeding;
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = typeof error.lines === 'number' ? ` (line ${error.lines})` : '';
    throw new AppError('invalid', `${called} is not well-formed CSV${line}.`);
  }
}

import { pipeline, Readable } from 'node:stream';
import { stringify } from 'csv-stringify';
import type { AuditLine } from '@/lib/audit/data';
import type { Change } from '@/lib/audit/change';

const columns = [
  'number',
  'time',
  'who no.',
  'who',
  'role',
  'action',
  'target kind',
  'target no.',
  'target',
  'reason',
  'before',
  'after',
  'address',
] as const;

const side = (changes: Change[], which: 'before' | 'after') =>
  changes.map((change) => `${change.name}: ${change[which] ?? '–'}`).join('; ');

const rowOf = (line: AuditLine) => [
  line.id,
  line.at.toISOString(),
  line.actor?.id ?? '',
  line.actor?.name ?? 'the system',
  line.actor?.role ?? '',
  line.action,
  line.target?.kind ?? '',
  line.target?.id ?? '',
  line.target?.name ?? '',
  line.reason ?? '',
  side(line.changes, 'before'),
  side(line.changes, 'after'),
  line.address ?? '',
];

/**
 * The log as CSV (RFC 4180, UTF-8 with a mark for spreadsheets), made as it is read. A cell that a spreadsheet would run as
 * a formula begins with an apostrophe.
 */
export function auditCsv(lines: AsyncIterable<AuditLine>): ReadableStream<Uint8Array> {
  const rows = Readable.from(
    (async function* () {
      for await (const line of lines) yield rowOf(line);
    })(),
  );
  const csv = stringify({
    header: true,
    columns: [...columns],
    bom: true,
    escape_formulas: true,
    record_delimiter: 'windows',
  });
  // Destroys both ends when either fails or the browser goes away; the response shows it by breaking off.
  pipeline(rows, csv, () => undefined);
  return Readable.toWeb(csv) as ReadableStream<Uint8Array>;
}

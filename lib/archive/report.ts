import type { CountedKind } from '@/lib/importers/schema';
import type { Report } from '@/lib/importers/report';
import { readMediaList, readTable, type OpenArchive } from '@/lib/archive/read';

type Row = Record<string, unknown>;
type Told = { kind: CountedKind; key?: string; label?: string };

/** What a report names one by one; the rows of all other tables are counted. People are named by number alone. */
const toldTables: Readonly<Record<string, (row: Row) => Told>> = {
  story: ({ kind, headline }) => ({
    kind: kind === 'PAGE' ? 'pages' : 'stories',
    label: String(headline),
  }),
  wire_item: ({ guid, headline }) => ({
    kind: 'items',
    key: String(guid),
    label: String(headline),
  }),
  comment: () => ({ kind: 'comments' }),
  media: ({ path, externalUrl, fileName }) => ({
    kind: 'pictures',
    label: String(fileName || path || externalUrl || ''),
  }),
  user: () => ({ kind: 'members' }),
  author_profile: ({ name }) => ({ kind: 'authors', label: String(name) }),
  section: ({ name }) => ({ kind: 'sections', label: String(name) }),
  topic: ({ name }) => ({ kind: 'topics', label: String(name) }),
};

/**
 * Says in the report what an archive brings in: all of its rows, each as created, and with the reason what stayed behind
 * when it was made. Reads the archive once more, a row at a time.
 */
export async function reportArchive(open: OpenArchive, report: Report): Promise<void> {
  const { zip, manifest } = open;
  for (const { name, rows } of manifest.tables) {
    const told = toldTables[name];
    if (!told) {
      report.count('records', 'created', rows);
      continue;
    }
    for await (const line of readTable(zip, name)) {
      const row = JSON.parse(line) as Row;
      const { kind, key = String(row.id), label = '' } = told(row);
      report.item({ kind, key, label, outcome: 'created' });
      if (typeof row.status === 'string') report.state(kind, row.status.toLowerCase());
    }
  }
  for await (const { key } of readMediaList(zip))
    report.item({ kind: 'files', key, label: '', outcome: 'created' });
  for (const key of manifest.missingMedia) {
    const why = 'picture files that were not in the store of the old site';
    report.item({ kind: 'files', key, label: '', outcome: 'leftOut', why });
    report.leftOut(why, key);
  }
  for (const [what, why] of Object.entries(manifest.leftOut)) report.leftOut(why, what);
}

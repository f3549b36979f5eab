import type { ArchiveKind } from '@/lib/archive/schema';

const common = `
manifest.json      what this file holds: the version of the format, every table with its columns, its number of rows and
                   the SHA-256 of its part, the counters, and what was left out and why
tables/NAME.jsonl  a table: one JSON object a line, in the order of the table's key
media.jsonl        the picture files: key, type, bytes and SHA-256, one a line
media/KEY          the files themselves
`;

/** The words that lie in an archive for whoever opens it without knowing what it is. Never changes with the contents. */
export const readme = (kind: ArchiveKind): string =>
  kind === 'archive'
    ? `This is a whole publication, exported by Broadsheet. It holds no password and no key, but it does hold people's mail
addresses and what is not public: keep it as carefully as your newsroom's files.
${common}
Read it into an empty Broadsheet with: npm run import -- FILE
`
    : `This is a backup of a Broadsheet site: its whole database and its pictures. It holds secrets; keep it as carefully as
the server.
${common}
Bring it back with: npm run restore -- FILE
`;

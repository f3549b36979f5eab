import { buffer } from 'node:stream/consumers';
import { expect, it } from 'vitest';
import { auditCsv } from '@/lib/audit/csv';
import type { AuditLine } from '@/lib/audit/data';

const line = (over: Partial<AuditLine> = {}): AuditLine => ({
  id: 7,
  at: new Date('2026-11-25T12:00:00Z'),
  actor: { id: 3, role: 'ADMIN', name: 'Nora Abell', href: null },
  action: 'role.change',
  words: 'changed the role of',
  target: { kind: 'user', id: '12', name: 'Hedda "Ed" Lund', href: null },
  reason: 'Joins the desk,\nat last.',
  changes: [{ name: 'role', before: 'reader', after: 'editor' }],
  address: '192.0.2.7',
  ...over,
});
/** As it is on the wire: a decoder would swallow the mark at its beginning. */
const text = async (csv: ReturnType<typeof auditCsv>) => String(await buffer(csv));
async function* these(...lines: AuditLine[]) {
  for (const one of lines) yield one;
}
const head =
  '\uFEFFnumber,time,who no.,who,role,action,target kind,target no.,target,reason,before,after,address\r\n';

it('writes a line for each entry, quoted where it must be', async () => {
  expect(await text(auditCsv(these(line())))).toBe(
    `${head}7,2026-11-25T12:00:00.000Z,3,Nora Abell,ADMIN,role.change,user,12,"Hedda ""Ed"" Lund","Joins the desk,\nat last.",role: reader,role: editor,192.0.2.7\r\n`,
  );
});

it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1'])(
  'does not let %j be a formula',
  async (reason) => {
    const csv = await text(auditCsv(these(line({ reason, changes: [] }))));
    expect(csv).toMatch(new RegExp(`,"?'${reason.replace(/[+()]/g, '\\$&')}`));
  },
);

it('has a head alone when nothing was found', async () => {
  expect(await text(auditCsv(these()))).toBe(head);
});

it('breaks off when reading fails', async () => {
  async function* failing() {
    yield line();
    throw new Error('the database has gone');
  }
  await expect(text(auditCsv(failing()))).rejects.toThrow('the database has gone');
});

it('stops reading when the browser goes away', async () => {
  let read = 0;
  let isOver = false;
  async function* endless() {
    try {
      for (;;) {
        read++;
        yield line({ id: read });
      }
    } finally {
      isOver = true;
    }
  }
  const reader = auditCsv(endless()).getReader();
  await reader.read();
  await reader.cancel();
  await expect.poll(() => isOver).toBe(true);
  expect(read).toBeLessThan(2_000);
});

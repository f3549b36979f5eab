import { db } from '@/lib/db';
import { emailSchema, nameSchema } from '@/lib/auth/schema';
import { getRemembered } from '@/lib/importers/data';
import { patience, remember } from '@/lib/importers/mutations';
import { readMembers } from '@/lib/importers/members/csv';
import { attempt } from '@/lib/importers/run/faults';
import type { ImportOptions } from '@/lib/importers/run/mutations';

/** A reader of the old site. Nothing else of them is taken over. */
export type ImportedMember = { id: string; email: string; name: string };

/** By which the members of a Ghost site are remembered, whether they come in its JSON or in its list. */
export const ghostSource = 'ghost';

/** Brings Ghost's list of members in, which newer exports do not hold. Throws `invalid` with a sentence about the file. */
export async function importMembers({
  open,
  ...options
}: ImportOptions & { open(): AsyncIterable<Uint8Array> }): Promise<void> {
  const members = await readMembers(open);
  const why = 'members who were deleted on the old site';
  for (const { id } of members.filter(({ isDeleted }) => isDeleted)) {
    options.report.item({ kind: 'members', key: id, label: '', outcome: 'leftOut', why });
    options.report.leftOut(why);
  }
  await writeMembers(
    ghostSource,
    members.filter(({ isDeleted }) => !isDeleted),
    options,
  );
}

/**
 * Makes accounts for the members of another site: readers without a password, who set one by the link that "forgot" sends to
 * their address. Who has an account here keeps it as it is.
 */
export async function writeMembers(
  source: string,
  members: readonly ImportedMember[],
  { report, isDryRun, now, progress }: ImportOptions,
): Promise<void> {
  let done = 0;
  for (const member of members) {
    const tried = await attempt(() => writeMember(source, member, { isDryRun, now }));
    const outcome =
      'done' in tried
        ? tried.done
        : { why: `members that the database refuses (${tried.refused})` };
    const item = { kind: 'members', key: member.id, label: '' } as const;
    if (typeof outcome === 'string') report.item({ ...item, outcome });
    else {
      report.item({ ...item, outcome: 'leftOut', why: outcome.why });
      report.leftOut(outcome.why);
    }
    await progress?.('members', ++done, members.length);
  }
  const made = report.of('members', 'created');
  report.note(
    'accounts without a password: their owners set one by “Forgot your password?”',
    '',
    made,
  );
}

async function writeMember(
  source: string,
  member: ImportedMember,
  { isDryRun, now }: { isDryRun: boolean; now: Date },
): Promise<'created' | 'skipped' | { why: string }> {
  const email = emailSchema.safeParse(member.email);
  if (!email.success) return { why: 'members whose address is none' };
  const name = nameSchema.safeParse(member.name);
  return db.$transaction(async (tx) => {
    const known = await getRemembered(source, 'member', [member.id], tx);
    if (known.size > 0) return 'skipped';
    const before = await tx.user.findUnique({
      where: { email: email.data },
      select: { id: true },
    });
    if (isDryRun) return before ? 'skipped' : 'created';
    const { id } =
      before ??
      (await tx.user.create({
        data: {
          email: email.data,
          // Never a part of the address: it would stand by their comments.
          name: name.success ? name.data : `Reader ${member.id.slice(-6)}`,
          // The old site let in only who had opened its mail.
          emailVerifiedAt: now,
        },
        select: { id: true },
      }));
    await remember(tx, source, 'member', [{ externalId: member.id, localId: id }]);
    return before ? 'skipped' : 'created';
  }, patience);
}

import { db, type Tx } from '@/lib/db';
import { demand, type Viewer } from '@/lib/auth/policy';
import { recordAudit } from '@/lib/audit/mutations';
import { expireInTx } from '@/lib/cache/expire';
import { tags } from '@/lib/cache/tags';
import { env } from '@/lib/env';
import { AppError } from '@/lib/errors';
import { articlePath, pagePath } from '@/lib/paths';
import { readRedirectCsv, type CsvLine } from '@/lib/redirects/csv';
import { getRedirect } from '@/lib/redirects/data';
import { listLiving } from '@/lib/redirects/living/data';
import { Impossible, RedirectPlan, type PlannedRedirect } from '@/lib/redirects/plan';
import type {
  ImportLine,
  ImportReport,
  RedirectEntry,
  RedirectInput,
} from '@/lib/redirects/schema';
import { isOwnPath, pathOf, sourceOf, targetOf } from '@/lib/redirects/source';
import type { RedirectStatus } from '@/lib/redirects/table';
import { Prisma } from '@/prisma/generated/client';

/** Adds a redirect. What led to its old address leads on from now. Throws `unauthenticated`, `forbidden`, `invalid`, `conflict` when there is one already. */
export async function addRedirect(
  actor: Viewer | null,
  input: RedirectInput,
): Promise<RedirectEntry> {
  demand(actor, 'redirect.manage');
  const wished = checked(input);
  const id = await db.$transaction(async (tx) => {
    await lockRedirects(tx);
    if (await tx.redirect.findUnique({ where: { source: wished.source }, select: { id: true } }))
      throw refusal(
        'source',
        'There is a redirect from this address already: change that one.',
        'conflict',
      );
    await demandNoPage(tx, wished);
    const plan = await planIn(tx);
    await put(tx, plan, wished);
    await write(tx, actor, plan);
    const { source } = wished;
    const row = await tx.redirect.findUniqueOrThrow({ where: { source }, select: { id: true } });
    await recordAudit(tx, actor, {
      action: 'redirect.add',
      target: { kind: 'redirect', id: row.id },
    });
    return row.id;
  });
  return (await getRedirect(id))!;
}

/** Changes a redirect. Throws `unauthenticated`, `forbidden`, `not_found`, `invalid`, `conflict`. */
export async function changeRedirect(
  actor: Viewer | null,
  id: number,
  input: RedirectInput,
): Promise<RedirectEntry> {
  demand(actor, 'redirect.manage');
  const wished = checked(input);
  await db.$transaction(async (tx) => {
    await lockRedirects(tx);
    const before = await tx.redirect.findUnique({
      where: { id },
      select: { source: true, status: true },
    });
    if (!before) throw new AppError('not_found', 'There is no such redirect.');
    if (before.source !== wished.source) {
      const other = await tx.redirect.findUnique({
        where: { source: wished.source },
        select: { id: true },
      });
      if (other)
        throw refusal(
          'source',
          'There is a redirect from this address already: change that one.',
          'conflict',
        );
      await tx.redirect.update({ where: { id }, data: { source: wished.source } });
    }
    await demandNoPage(tx, wished);
    const plan = await planIn(tx, wished.source);
    await put(tx, plan, wished);
    await write(tx, actor, plan);
    await recordAudit(tx, actor, {
      action: 'redirect.change',
      target: { kind: 'redirect', id },
      before: { status: before.status },
      after: { status: wished.status },
    });
  });
  return (await getRedirect(id))!;
}

/** Takes a redirect away: its old address is missing again. Throws `unauthenticated`, `forbidden`, `not_found`. */
export async function deleteRedirect(actor: Viewer | null, id: number): Promise<void> {
  demand(actor, 'redirect.manage');
  await db.$transaction(async (tx) => {
    await lockRedirects(tx);
    const { count } = await tx.redirect.deleteMany({ where: { id } });
    if (count === 0) throw new AppError('not_found', 'There is no such redirect.');
    await expireInTx(tx, [tags.redirects()]);
    await recordAudit(tx, actor, { action: 'redirect.delete', target: { kind: 'redirect', id } });
  });
}

/**
 * Reads a list of redirects and says of every line what became of it; lines that cannot be are left out, the others are
 * written in one go. A dry run writes nothing. Throws `unauthenticated`, `forbidden`, `invalid` when it is no CSV.
 */
export async function importRedirects(
  actor: Viewer | null,
  { csv, isDryRun }: { csv: string; isDryRun: boolean },
): Promise<ImportReport> {
  demand(actor, 'redirect.manage');
  const read = readRedirectCsv(csv);
  return db.$transaction(
    async (tx) => {
      await lockRedirects(tx);
      const plan = await planIn(tx);
      const moved = await movedStories(tx);
      const living = await listLiving(tx, sourcesOf(read), new Date());
      const seen = new Map<string, number>();
      const lines = read.map((row) => lineOf(row, { plan, seen, moved, living }));
      const count = (outcome: ImportLine['outcome']) =>
        lines.filter((line) => line.outcome === outcome).length;
      const report = {
        isDryRun,
        added: count('added'),
        changed: count('changed'),
        same: count('same'),
        refused: count('refused'),
        lines,
      };
      if (!isDryRun && plan.changed.size > 0) {
        await write(tx, actor, plan);
        const { added, changed, refused } = report;
        await recordAudit(tx, actor, {
          action: 'redirect.import',
          after: { added, changed, refused },
        });
      }
      return report;
    },
    { timeout: 60_000 },
  );
}

type ImportContext = {
  plan: RedirectPlan;
  /** The line on which an address stood before. */
  seen: Map<string, number>;
  moved: Map<string, string>;
  /** The addresses of the list at which a page stands. */
  living: ReadonlySet<string>;
};

function lineOf(row: CsvLine, { plan, seen, moved, living }: ImportContext): ImportLine {
  const { line } = row;
  const refused = (words: string, source = row.source): ImportLine => ({
    line,
    source,
    outcome: 'refused',
    words,
  });
  const status = row.status === '' ? 308 : (importedStatus[row.status] ?? null);
  if (status === null) return refused('The status must be 308, 307 or 410.');
  if (row.note.length > 200) return refused('The note has more than 200 characters.');
  try {
    const wished = checked({ ...row, status });
    const before = seen.get(wished.source);
    if (before !== undefined)
      return refused(`This address stands on line ${before} already.`, wished.source);
    if (living.has(wished.source)) return refused(pageThere, wished.source);
    const outcome = plan.put({ ...wished, target: ended(wished.target, moved) });
    seen.set(wished.source, line);
    return { line, source: wished.source, outcome, words: '' };
  } catch (error) {
    if (error instanceof Impossible) return refused(error.message);
    if (error instanceof AppError) return refused(error.fields?.[0]?.message ?? error.message);
    throw error;
  }
}

/** Other systems' numbers count as ours: what moved for good is 308, so that a form stays a form. */
const importedStatus: Record<string, RedirectStatus | undefined> = {
  301: 308,
  308: 308,
  302: 307,
  303: 307,
  307: 307,
  410: 410,
};

/** Follows a story to its new address, so that no redirect leads to another one. Called with the save that moves it. */
export async function moveTargets(tx: Tx, from: string, to: string): Promise<void> {
  await lockRedirects(tx);
  // A living address always wins.
  const { count } = await tx.redirect.deleteMany({ where: { source: to } });
  const moved = await tx.redirect.updateMany({ where: { target: from }, data: { target: to } });
  if (count + moved.count > 0) await expireInTx(tx, [tags.redirects()]);
}

/**
 * Leads old addresses of this site on to new ones for good, in the transaction that moves them. What led away from a new
 * address leads nowhere any more. Throws `invalid` when an address cannot be one.
 */
export async function leadOn(
  tx: Tx,
  actor: Viewer,
  moves: readonly (readonly [from: string, to: string])[],
): Promise<void> {
  await clearSources(
    tx,
    moves.map(([, to]) => to),
  );
  const plan = await planIn(tx);
  for (const [source, target] of moves)
    await put(tx, plan, checked({ source, target, status: 308, note: '' }));
  await write(tx, actor, plan);
}

/**
 * Leads addresses that a story had on another site to where it is now, in the transaction that brings it in. An address
 * that leads somewhere already, or that this site cannot lead on, stays as it is. Parts of a statement that begins with
 * `with`, because a hundred thousand stories may come in: the caller has locked redirects before, and expires all pages.
 */
export function leadFromElsewhere(
  addresses: readonly string[],
  { to, note }: { to: string; note: string },
): Prisma.Sql {
  const sources = addresses.flatMap((address) => {
    const found = sourceOf(address);
    return 'fault' in found || found.address === to ? [] : [found.address];
  });
  // A living address always wins; what led to an old address leads on at once.
  return Prisma.sql`
    living as (delete from redirect where source = ${to}),
    led as (update redirect set target = ${to} where target = any(${sources}) and source <> ${to}),
    found as (delete from missed_address where path = any(${sources})),
    leads as (
      insert into redirect (source, target, status, note)
      select source, ${to}, 308, ${note} from unnest(${sources}::text[]) as source
      on conflict (source) do nothing)`;
}

/** Something stands at these paths from now: a living address always wins over a redirect. */
export async function clearSources(tx: Tx, paths: readonly string[]): Promise<void> {
  await lockRedirects(tx);
  const sources = sourcesOf(paths.map((source) => ({ source })));
  const { count } = await tx.redirect.deleteMany({ where: { source: { in: sources } } });
  if (count > 0) await expireInTx(tx, [tags.redirects()]);
}

/** Redirects change one transaction at a time: chains and circles are seen in all of them together. */
export async function lockRedirects(tx: Tx): Promise<void> {
  await tx.$executeRaw`select ${redirectsLocked}`;
}

/** The same for a statement that does more at once. */
export const redirectsLocked = Prisma.sql`pg_advisory_xact_lock(7350102)`;

const refusal = (field: string, message: string, code: 'invalid' | 'conflict' = 'invalid') =>
  new AppError(code, message, { fields: [{ path: field, message }] });

const pageThere = 'A page stands at this address, which goes before a redirect.';

/**
 * A living address always wins: a redirect from there would lead nobody on, but would turn those away from the page that are led
 * to it. Throws `invalid`.
 */
async function demandNoPage(tx: Tx, { source }: PlannedRedirect): Promise<void> {
  const living = await listLiving(tx, [source], new Date());
  if (living.has(source)) throw refusal('source', pageThere);
}

const sourcesOf = (lines: readonly { source: string }[]) =>
  lines.flatMap((line) => {
    const found = sourceOf(line.source);
    return 'fault' in found ? [] : [found.address];
  });

/** Both addresses in their one spelling. Throws `invalid`. */
function checked({ source, target, status, note }: RedirectInput): PlannedRedirect {
  const from = sourceOf(source);
  if ('fault' in from) throw refusal('source', from.fault);
  if (status === 410) return { source: from.address, target: '', status, note };
  const to = targetOf(target, env().SITE_URL);
  if ('fault' in to) throw refusal('target', to.fault);
  return { source: from.address, target: to.address, status, note };
}

/** All redirects, without the one that is about to be written anew. */
async function planIn(tx: Tx, except?: string): Promise<RedirectPlan> {
  const rows = await tx.redirect.findMany({
    where: except === undefined ? {} : { source: { not: except } },
    select: { source: true, target: true, status: true, note: true },
  });
  return new RedirectPlan(rows.map((row) => ({ ...row, status: row.status as RedirectStatus })));
}

async function put(tx: Tx, plan: RedirectPlan, wished: PlannedRedirect): Promise<void> {
  try {
    plan.put({ ...wished, target: ended(wished.target, await movedStories(tx)) });
  } catch (error) {
    if (error instanceof Impossible) throw refusal(error.field, error.message);
    throw error;
  }
}

/** Former addresses of stories and where those are now. */
async function movedStories(tx: Tx): Promise<Map<string, string>> {
  const rows = await tx.formerSlug.findMany({
    select: { slug: true, story: { select: { slug: true, kind: true } } },
  });
  return new Map(
    rows.map(({ slug, story: { slug: now, kind } }) =>
      kind === 'PAGE' ? [pagePath(slug), pagePath(now)] : [articlePath(slug), articlePath(now)],
    ),
  );
}

/** A target that is a story's former address is where the story is now. */
function ended(target: string, moved: Map<string, string>): string {
  if (!isOwnPath(target)) return target;
  const path = pathOf(target);
  const now = moved.get(path);
  return now === undefined ? target : now + target.slice(path.length);
}

/** Writes what a plan changed, in one statement, and has the doors forget what they knew. */
async function write(tx: Tx, actor: Viewer, plan: RedirectPlan): Promise<void> {
  const rows = [...plan.changed.values()];
  const sources = rows.map(({ source }) => source);
  const targets = rows.map(({ target }) => target);
  const statuses = rows.map(({ status }) => status);
  const notes = rows.map(({ note }) => note);
  await tx.$executeRaw`
    insert into "redirect" ("source", "target", "status", "note", "createdById")
    select source, target, status, note, ${actor.id}::int
    from unnest(${sources}::text[], ${targets}::text[], ${statuses}::int[], ${notes}::text[])
      as t(source, target, status, note)
    on conflict ("source") do update
      set "target" = excluded."target", "status" = excluded."status", "note" = excluded."note"`;
  // What is led somewhere is missed no longer.
  await tx.missedAddress.deleteMany({ where: { path: { in: sources.slice(0, 30_000) } } });
  await expireInTx(tx, [tags.redirects()]);
}

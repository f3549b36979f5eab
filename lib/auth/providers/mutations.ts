import { randomInt } from 'node:crypto';
import type { Client } from '@/lib/auth/client';
import { getAddressVerdict } from '@/lib/auth/disposable/data';
import { holdIfDisposable } from '@/lib/auth/disposable/mutations';
import { identityMail } from '@/lib/auth/mails';
import { demandFreeName } from '@/lib/auth/names/data';
import { getPaper, type Paper } from '@/lib/auth/paper';
import { demand, type Viewer } from '@/lib/auth/policy';
import type { Arrival } from '@/lib/auth/providers/arrival';
import { providerName } from '@/lib/auth/providers/config';
import { countRegistration } from '@/lib/auth/registration/limit';
import { endAllSessions, type Begun } from '@/lib/auth/sessions/mutations';
import { signIn } from '@/lib/auth/sign-in/mutations';
import { voidTokens } from '@/lib/auth/tokens/mutations';
import { recordAudit } from '@/lib/audit/mutations';
import type { AuditActor } from '@/lib/audit/schema';
import type { Role } from '@/prisma/generated/enums';
import { db, type Tx } from '@/lib/db';
import { AppError, isUniqueViolation } from '@/lib/errors';
import { wordsIn } from '@/lib/i18n/words';
import { log } from '@/lib/log';
import { queueMail } from '@/lib/mail/mutations';
import { getSettings } from '@/lib/settings/data';

/**
 * Signs in whom a provider has sent. Who is known by issuer and subject goes in. Otherwise a checked address decides: its
 * confirmed account is linked and its owner told, an unconfirmed one is taken over by the owner, and where there is none one
 * is made. Gives "unverified" where the provider has not checked the address, "disposable" where the paper takes none of
 * that mail service, "many" where too many accounts were opened from that network, and "weak" or "stale" where the provider
 * does not vouch for staff as it has to. A banned person may come in, to be told so.
 */
export async function arrive(arrival: Arrival, client: Client): Promise<Begun | Refusal> {
  const paper = await getPaper();
  const name = await fitName(arrival);
  const attempt = () =>
    db.$transaction(async (tx) => {
      const userId = await findOwner(tx, { arrival, client, paper, name });
      return typeof userId === 'string'
        ? userId
        : signIn(tx, { userId, method: methodOf(arrival), client });
    });
  // Two arrivals of one person at the same moment: the second finds what the first has made.
  const begun = await attempt().catch((error: unknown) => {
    if (isUniqueViolation(error)) return attempt();
    throw error;
  });
  if (typeof begun === 'string')
    log.warn({ event: 'sign-in.fail', method: 'PROVIDER', why: begun }, 'a sign-in was refused');
  return begun;
}

type Refusal = 'unverified' | 'disposable' | 'many' | 'weak' | 'stale';

/** A provider that vouches for more than a password stands in for a second factor where none is set up here. */
const methodOf = ({ assurance }: Arrival) =>
  assurance === 'strong' ? 'PROVIDER_FACTOR' : 'PROVIDER';

/** Why somebody of this role may not come in so; null when they may. Readers need bring nothing. */
const shortfall = ({ assurance }: Arrival, role: Role) =>
  role !== 'READER' && (assurance === 'weak' || assurance === 'stale') ? assurance : null;

type Circumstances = { arrival: Arrival; client: Client; paper: Paper };

async function findOwner(
  tx: Tx,
  { name, ...circumstances }: Circumstances & { name: string },
): Promise<number | Refusal> {
  const { arrival } = circumstances;
  const { issuer, subject, verifiedEmail: email, label } = arrival;
  const known = await tx.identity.findUnique({
    where: { issuer_subject: { issuer, subject } },
    select: { id: true, userId: true, user: { select: { role: true } } },
  });
  if (known) {
    const lacks = shortfall(arrival, known.user.role);
    if (lacks) return lacks;
    await tx.identity.update({
      where: { id: known.id },
      data: { lastUsedAt: new Date(), label },
      select: { id: true },
    });
    return known.userId;
  }
  if (email === null) return 'unverified';
  const owner = await tx.user.findUnique({
    where: { email },
    select: { id: true, emailVerifiedAt: true, role: true },
  });
  const lacks = owner && shortfall(arrival, owner.role);
  if (lacks) return lacks;
  if (owner?.emailVerifiedAt) {
    await createIdentity(tx, owner.id, circumstances);
    return owner.id;
  }
  if ((await getAddressVerdict(email)) === 'REFUSE') return 'disposable';
  if (!owner && (await isCrowded(tx, circumstances.client))) return 'many';
  const userId = owner
    ? await takeOver(tx, owner.id, name)
    : await makeAccount(tx, { email, name });
  await holdIfDisposable(tx, userId, email);
  await createIdentity(tx, userId, circumstances);
  return userId;
}

/** The provider's name for them if it may stand by comments, else one that says nothing: never a part of the address. */
async function fitName({ name }: Arrival): Promise<string> {
  const isFree =
    name !== null &&
    (await demandFreeName(name, null).then(
      () => true,
      () => false,
    ));
  if (isFree) return name;
  const { own } = wordsIn(await getSettings());
  return own.name.generated({ number: String(randomInt(10_000, 100_000)) });
}

/** Counts one more account from there, and gives whether that is too many. */
const isCrowded = (tx: Tx, { address }: Client): Promise<boolean> =>
  countRegistration(address, tx).then(
    () => false,
    (error: unknown) => {
      if (error instanceof AppError && error.code === 'rate_limited') return true;
      throw error;
    },
  );

async function makeAccount(
  tx: Tx,
  { email, name }: { email: string; name: string },
): Promise<number> {
  const { id } = await tx.user.create({
    data: { email, name, emailVerifiedAt: new Date() },
    select: { id: true },
  });
  return id;
}

/** Somebody, perhaps a stranger, once typed this address and never confirmed it. Nothing of theirs remains. */
async function takeOver(tx: Tx, userId: number, name: string): Promise<number> {
  await tx.user.update({
    where: { id: userId },
    data: { name, passwordHash: null, emailVerifiedAt: new Date() },
    select: { id: true },
  });
  await tx.identity.deleteMany({ where: { userId } });
  await voidTokens(tx, userId);
  await endAllSessions(tx, userId);
  return userId;
}

async function createIdentity(
  tx: Tx,
  userId: number,
  { arrival, client, paper }: Circumstances,
): Promise<void> {
  const { provider, issuer, subject, label } = arrival;
  await tx.identity.create({
    data: { userId, provider, issuer, subject, label },
    select: { id: true },
  });
  const { email, role } = await tx.user.findUniqueOrThrow({
    where: { id: userId },
    select: { email: true, role: true },
  });
  const actor: AuditActor = { id: userId, role, address: client.address };
  await recordAudit(tx, actor, {
    action: 'identity.link',
    target: { kind: 'user', id: userId },
    after: { provider },
  });
  const mail = identityMail(paper, { provider: providerName(provider), isNew: true });
  await queueMail(tx, { to: email, ...mail });
}

/**
 * Links the account with whom a provider has sent, as its owner asked while signed in; the address there may be another one,
 * but the provider has to have checked it. Throws `forbidden`, `conflict`, or `invalid` where it has not.
 */
export async function linkIdentity(
  actor: Viewer | null,
  arrival: Arrival,
  client: Client,
): Promise<void> {
  demand(actor, 'account.use');
  const paper = await getPaper();
  const { issuer, subject } = arrival;
  try {
    await db.$transaction(async (tx) => {
      const known = await tx.identity.findUnique({
        where: { issuer_subject: { issuer, subject } },
        select: { userId: true },
      });
      if (known?.userId === actor.id) return;
      if (known) throw alreadyLinked();
      if (arrival.verifiedEmail === null) throw new AppError('invalid', uncheckedWords);
      await createIdentity(tx, actor.id, { arrival, client, paper });
    });
  } catch (error) {
    throw isUniqueViolation(error) ? alreadyLinked() : error;
  }
}

const uncheckedWords =
  'That service has not checked your e-mail address. Confirm it there, then link it again.';

const alreadyLinked = () => new AppError('conflict', 'It belongs to another account here already.');

/** Unlinks one of the own identities. Throws `not_found`, or `conflict` when nothing else would be left to sign in with. */
export async function unlinkIdentity(actor: Viewer | null, id: number): Promise<void> {
  demand(actor, 'account.use');
  const paper = await getPaper();
  await db.$transaction(async (tx) => {
    // One after the other: two at once would each count on what the other takes away.
    await tx.$queryRaw`select id from "user" where id = ${actor.id} for update`;
    const identity = await tx.identity.findFirst({
      where: { id, userId: actor.id },
      select: { provider: true },
    });
    if (!identity) throw new AppError('not_found', 'This is not linked to your account any more.');
    const { passwordHash, _count } = await tx.user.findUniqueOrThrow({
      where: { id: actor.id },
      select: { passwordHash: true, _count: { select: { identities: true, passkeys: true } } },
    });
    if (passwordHash === null && _count.passkeys === 0 && _count.identities === 1)
      throw new AppError(
        'conflict',
        'This is the only way into your account. Set a password first, then unlink it.',
      );
    await tx.identity.delete({ where: { id }, select: { id: true } });
    const { provider } = identity;
    await recordAudit(tx, actor, {
      action: 'identity.unlink',
      target: { kind: 'user', id: actor.id },
      before: { provider },
    });
    const mail = identityMail(paper, { provider: providerName(provider), isNew: false });
    await queueMail(tx, { to: actor.email, ...mail });
  });
}

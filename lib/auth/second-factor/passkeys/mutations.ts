import {
  generateAuthenticationOptions,
  generateRegistrationOptions,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from '@simplewebauthn/server';
import { randomBytes } from 'node:crypto';
import { recordAudit } from '@/lib/audit/mutations';
import type { Client } from '@/lib/auth/client';
import { placeOf } from '@/lib/auth/place';
import type { Viewer } from '@/lib/auth/policy';
import { hashSecret } from '@/lib/auth/secret';
import { changeFactors, type Changed } from '@/lib/auth/second-factor/changes/mutations';
import { factorAddedMail, factorRemovedMail } from '@/lib/auth/second-factor/mails';
import type {
  Assertion,
  Attestation,
  ChallengePurpose,
} from '@/lib/auth/second-factor/passkeys/schema';
import type { Begun } from '@/lib/auth/sessions/mutations';
import { signIn } from '@/lib/auth/sign-in/mutations';
import { db } from '@/lib/db';
import { env } from '@/lib/env';
import { AppError, isUniqueViolation } from '@/lib/errors';
import { log } from '@/lib/log';
import { countAttempt, type Limit } from '@/lib/rate-limit';
import { getSettings } from '@/lib/settings/data';

const challengeMilliseconds = 5 * 60_000;
/** Each page that asks to sign in takes a challenge, so that browsers can offer a passkey by themselves. */
const challengesByAddress: Limit = { name: 'passkey-from', max: 200, seconds: 600 };
const mostPasskeys = 20;

/** A passkey belongs to the site's host and is used from its own pages, wherever a request says it comes from. */
const party = () => {
  const { hostname, origin } = new URL(env().SITE_URL);
  return { rpID: hostname, origin };
};

/** A passkey carries its owner's handle: no name and no address. */
const handleOf = (userId: number) => Buffer.from(`user-${userId}`);

async function newChallenge(purpose: ChallengePurpose, userId: number | null, now: Date) {
  const challenge = randomBytes(32);
  const hash = hashSecret(`${purpose}:${challenge.toString('base64url')}`);
  const expiresAt = new Date(now.getTime() + challengeMilliseconds);
  await db.challenge.create({ data: { hash, userId, expiresAt }, select: { hash: true } });
  return challenge;
}

/** The challenge that an answer carries, if it was handed out for this and has not been answered before. */
async function takeChallenge(
  clientDataJSON: string,
  purpose: ChallengePurpose,
  userId: number | null,
  now: Date,
): Promise<string> {
  const challenge = challengeIn(clientDataJSON);
  const hash = hashSecret(`${purpose}:${challenge}`);
  // Deleted whatever comes of the answer: a challenge is good for one try.
  const { count } = await db.challenge.deleteMany({
    where: { hash, userId, expiresAt: { gt: now } },
  });
  if (challenge && count === 1) return challenge;
  throw new AppError('gone', 'That took too long, or was sent twice. Please try again.');
}

function challengeIn(clientDataJSON: string): string | null {
  try {
    const said = JSON.parse(Buffer.from(clientDataJSON, 'base64url').toString('utf8')) as {
      challenge?: unknown;
    } | null;
    return typeof said?.challenge === 'string' ? said.challenge : null;
  } catch {
    return null;
  }
}

const unknownPasskey = () =>
  new AppError('unauthenticated', 'That passkey could not be checked here. Please try again.');

/** What the browser needs to ask for a passkey: any that belongs here, or one of this person's. */
export async function requestPasskey(
  purpose: Exclude<ChallengePurpose, 'new-passkey'>,
  userId: number | null,
  { address }: Client,
  now = new Date(),
) {
  await countAttempt(challengesByAddress, placeOf(address));
  const allowed =
    userId === null
      ? []
      : await db.passkey.findMany({ where: { userId }, select: { id: true, transports: true } });
  return generateAuthenticationOptions({
    rpID: party().rpID,
    challenge: await newChallenge(purpose, userId, now),
    timeout: challengeMilliseconds,
    userVerification: 'required',
    allowCredentials: allowed,
  });
}

/**
 * Checks a passkey's answer: challenge, origin, host, that the person showed themselves to it, signature and counter.
 * Gives whose it is; with `userId` it must be that person's. Throws `gone` or `unauthenticated`.
 */
export async function provePasskey(
  answer: Assertion,
  purpose: Exclude<ChallengePurpose, 'new-passkey'>,
  userId: number | null,
  now = new Date(),
): Promise<number> {
  const { rpID, origin } = party();
  const expectedChallenge = await takeChallenge(
    answer.response.clientDataJSON,
    purpose,
    userId,
    now,
  );
  const passkey = await db.passkey.findUnique({
    where: { id: answer.id },
    select: { id: true, userId: true, publicKey: true, counter: true },
  });
  if (!passkey || (userId !== null && passkey.userId !== userId)) throw unknownPasskey();
  const handle = answer.response.userHandle;
  if (handle && handle !== handleOf(passkey.userId).toString('base64url')) throw unknownPasskey();
  const checked = await verifyAuthenticationResponse({
    response: answer,
    expectedChallenge,
    expectedOrigin: origin,
    expectedRPID: rpID,
    requireUserVerification: true,
    credential: {
      id: passkey.id,
      publicKey: passkey.publicKey,
      counter: Number(passkey.counter),
    },
  }).catch((error: unknown) => {
    log.warn({ userId: passkey.userId, reason: String(error) }, 'a passkey was refused');
    throw unknownPasskey();
  });
  if (!checked.verified) throw unknownPasskey();
  const { newCounter, credentialBackedUp } = checked.authenticationInfo;
  // Of two answers with the same counter, which a copied passkey would give, one is too late.
  const { count } = await db.passkey.updateMany({
    where: { id: passkey.id, counter: passkey.counter },
    data: { counter: newCounter, lastUsedAt: now, isBackedUp: credentialBackedUp },
  });
  if (count !== 1) throw unknownPasskey();
  return passkey.userId;
}

/** Signs in with a passkey alone, which is two factors: having it, and having shown oneself to it. */
export async function signInWithPasskey(answer: Assertion, client: Client): Promise<Begun> {
  const userId = await provePasskey(answer, 'sign-in', null);
  return db.$transaction((tx) => signIn(tx, { userId, method: 'PASSKEY', client }));
}

/** What the browser needs to make a passkey for this person. The caller has asked for proof. */
export async function requestNewPasskey({ id, name, email }: Viewer, now = new Date()) {
  const { siteName } = await getSettings();
  const known = await db.passkey.findMany({
    where: { userId: id },
    select: { id: true, transports: true },
  });
  if (known.length >= mostPasskeys)
    throw new AppError(
      'conflict',
      `An account has at most ${mostPasskeys} passkeys. Remove one first.`,
    );
  return generateRegistrationOptions({
    rpName: siteName,
    rpID: party().rpID,
    userName: email,
    userDisplayName: name,
    userID: new Uint8Array(handleOf(id)),
    challenge: await newChallenge('new-passkey', id, now),
    timeout: challengeMilliseconds,
    attestationType: 'none',
    excludeCredentials: known,
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
  });
}

/** Takes a passkey that was just made. Throws `gone`, `invalid` or `conflict`. */
export async function addPasskey(
  actor: Viewer,
  { name, passkey: answer }: { name: string; passkey: Attestation },
  client: Client,
  now = new Date(),
): Promise<Changed> {
  const { rpID, origin } = party();
  const expectedChallenge = await takeChallenge(
    answer.response.clientDataJSON,
    'new-passkey',
    actor.id,
    now,
  );
  const checked = await verifyRegistrationResponse({
    response: answer,
    expectedChallenge,
    expectedOrigin: origin,
    expectedRPID: rpID,
    requireUserVerification: true,
  }).catch((error: unknown) => {
    log.warn({ userId: actor.id, reason: String(error) }, 'a new passkey was refused');
    return null;
  });
  if (!checked?.verified)
    throw new AppError('invalid', 'The new passkey could not be checked. Please try again.');
  const { credential, credentialBackedUp: isBackedUp } = checked.registrationInfo;
  const { id, publicKey, counter, transports = [] } = credential;
  const row = { id, userId: actor.id, name, publicKey, counter, transports, isBackedUp };
  try {
    return await changeFactors({
      actor,
      client,
      audit: { action: 'factor.add', after: { factor: 'passkey' } },
      mail: (paper) => factorAddedMail(paper, 'passkey'),
      write: (tx) => tx.passkey.create({ data: row, select: { id: true } }),
    });
  } catch (error) {
    if (isUniqueViolation(error)) throw new AppError('conflict', 'That passkey is here already.');
    throw error;
  }
}

/** Gives a passkey another name. Throws `not_found`. */
export async function renamePasskey(actor: Viewer, id: string, name: string): Promise<void> {
  await db.$transaction(async (tx) => {
    const { count } = await tx.passkey.updateMany({
      where: { id, userId: actor.id },
      data: { name },
    });
    if (count !== 1) throw new AppError('not_found', 'There is no such passkey any more.');
    // Which one, and from what to what, is not said: names are the person's own words.
    await recordAudit(tx, actor, {
      action: 'factor.rename',
      target: { kind: 'user', id: actor.id },
      after: { factor: 'passkey' },
    });
  });
}

/** Takes a passkey away. The caller has asked for proof. Throws `not_found` or `conflict`. */
export async function removePasskey(actor: Viewer, id: string, client: Client): Promise<Changed> {
  return changeFactors({
    actor,
    client,
    audit: { action: 'factor.remove', before: { factor: 'passkey' } },
    mail: (paper, state) => factorRemovedMail(paper, 'passkey', state),
    async write(tx) {
      const { count } = await tx.passkey.deleteMany({ where: { id, userId: actor.id } });
      if (count !== 1) throw new AppError('not_found', 'There is no such passkey any more.');
    },
  });
}

import { createECDH } from 'node:crypto';
import type { z } from 'zod';
import { dependants, groups, variables, type Variable } from '@/lib/env-variables';

type Parsed = { [Name in keyof typeof variables]: z.output<(typeof variables)[Name]['check']> };
/** The checked configuration. SITE_URL is always there. */
export type Env = Omit<Parsed, 'SITE_URL'> & { SITE_URL: string };

/** Says in one message what is wrong with each variable. Never repeats a value: it may be a password. */
export class EnvError extends Error {
  override name = 'EnvError';
  constructor(readonly problems: string[]) {
    super(
      `The configuration needs attention:\n${problems.map((line) => `  - ${line}`).join('\n')}`,
    );
  }
}

/** Checks a set of variables. Throws EnvError with a line for each that is missing or malformed. */
export function readEnv(source: Record<string, string | undefined>): Env {
  const values: Record<string, unknown> = {};
  const problems: string[] = [];
  for (const [name, { check, should, example }] of Object.entries<Variable>(variables)) {
    const given = source[name]?.trim() || undefined; // compose files pass unset variables on as ''
    const result = check.safeParse(given);
    if (result.success) values[name] = result.data;
    else {
      const state = given === undefined ? 'is missing' : 'cannot be used as it is';
      problems.push(`${name} ${state}. It should be ${should}, for example ${name}=${example}`);
    }
  }
  problems.push(
    ...halfSet(source),
    ...withoutUse(source),
    ...mismatched(values as Partial<Parsed>),
  );
  if (values.NEXTAUTH_SECRET && values.NEXTAUTH_SECRET === values.NEXTAUTH_SECRET_PREVIOUS)
    problems.push(
      'NEXTAUTH_SECRET_PREVIOUS is the same as NEXTAUTH_SECRET. It should be the secret from before the change, or unset',
    );
  if (problems.length > 0) throw new EnvError(problems);
  const parsed = values as Parsed;
  return { ...parsed, SITE_URL: parsed.SITE_URL ?? `http://localhost:${parsed.PORT}` };
}

/** A sentence where a public key is not that of the private one: every push service would refuse what is signed. */
function mismatched({ VAPID_PUBLIC_KEY: open, VAPID_PRIVATE_KEY: secret }: Partial<Parsed>) {
  if (!open || !secret) return [];
  const pair = createECDH('prime256v1');
  try {
    pair.setPrivateKey(secret, 'base64url');
    if (pair.getPublicKey('base64url') === open) return [];
  } catch {
    // No number of the curve.
  }
  return [
    'VAPID_PUBLIC_KEY does not belong to VAPID_PRIVATE_KEY. They should be of one pair, or both unset',
  ];
}

/** A sentence for each variable that does nothing without another, which is not set. */
function withoutUse(source: Record<string, string | undefined>): string[] {
  return dependants.flatMap(({ names, needs }) =>
    source[needs]?.trim()
      ? []
      : names
          .filter((name) => source[name]?.trim())
          .map((name) => `${name} does nothing without ${needs}. Set that too, or neither`),
  );
}

/** A sentence for each variable that is missing beside others of its group. */
function halfSet(source: Record<string, string | undefined>): string[] {
  return groups.flatMap(({ of, all }) => {
    const isSet = (name: string) => Boolean(source[name]?.trim());
    const set = all.filter(isSet);
    if (set.length === 0) return [];
    return all
      .filter((name) => !isSet(name))
      .map((name) => {
        const { should, example }: Variable = variables[name];
        return `${name} is missing, but ${set.join(', ')} is set: ${of} needs all of ${all.join(', ')}, or none. It should be ${should.replace(/, or unset$/, '')}, for example ${name}=${example}`;
      });
  });
}

let checked: Env | undefined;

/**
 * The configuration, checked at the first call and then kept: the only way to environment variables (LAYOUT.md). Call it
 * inside functions, never at the top of a module, so that `next build` needs no variable.
 */
export function env(): Env {
  return (checked ??= readEnv(process.env));
}

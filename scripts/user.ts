// npm run user -- create --email E --name N --role R [--password-stdin]
// npm run user -- reset-factors --email E
import { randomBytes } from 'node:crypto';
import { text } from 'node:stream/consumers';
import { z } from 'zod';
import { createOrPromoteUser } from '@/lib/auth/mutations';
import { checkPassword } from '@/lib/auth/password-check';
import { emailSchema, nameSchema, passwordSchema } from '@/lib/auth/schema';
import { resetFactors } from '@/lib/auth/second-factor/mutations';
import { db } from '@/lib/db';
import { AppError } from '@/lib/errors';
import { log } from '@/lib/log';
import { getSettings } from '@/lib/settings/data';
import { readArguments, Refusal, runCommand } from './lib/command';

// What this prints is for whoever typed the command; the audit log has its entry all the same.
log.level = 'silent';

const usage = `Usage: npm run user -- create --email ADDRESS --name NAME --role ROLE [--password-stdin]
       npm run user -- reset-factors --email ADDRESS

  create         ROLE is one of READER, AUTHOR, MODERATOR, EDITOR, ADMIN. An existing account gets the role (and the
                 password, when one is given). Without --password-stdin a new account's password is made and printed once.
  reset-factors  Takes the authenticator app, the passkeys and the recovery codes of an account away and ends its
                 sessions: for somebody who has lost them all. Its owner is told by mail.`;

const createOptions = z.object({
  email: emailSchema,
  name: nameSchema.optional(),
  role: z
    .string()
    .transform((value) => value.toUpperCase())
    .pipe(z.enum(['READER', 'AUTHOR', 'MODERATOR', 'EDITOR', 'ADMIN'])),
});
const resetOptions = z.object({ email: emailSchema });

function fail(message: string): never {
  throw new Refusal(`${message}\n\n${usage}`, 2);
}

const wanted = {
  allowPositionals: true,
  options: {
    email: { type: 'string' },
    name: { type: 'string' },
    role: { type: 'string' },
    'password-stdin': { type: 'boolean', default: false },
  },
} as const;
type Values = ReturnType<typeof readArguments<typeof wanted>>['values'];

function checked<S extends z.ZodType>(schema: S, values: unknown): z.output<S> {
  const options = schema.safeParse(values);
  if (options.success) return options.data;
  return fail(
    options.error.issues.map((issue) => `--${issue.path.join('.')}: ${issue.message}`).join('\n'),
  );
}

async function readPassword(owner: { email: string; name?: string }): Promise<string> {
  const typed = (await text(process.stdin)).replace(/\r?\n$/, '');
  const parsed = passwordSchema.safeParse(typed);
  const problem = parsed.success
    ? await checkPassword(typed, { ...owner, siteName: (await getSettings()).siteName })
    : parsed.error.issues[0]!.message;
  return problem ? fail(`The password on standard input does not fit: ${problem}`) : typed;
}

async function create(values: Values): Promise<void> {
  const { email, name, role } = checked(createOptions, values);
  const owner = { email, ...(name ? { name } : {}) };
  const given = values['password-stdin'] ? await readPassword(owner) : undefined;
  const made = given ?? randomBytes(15).toString('base64url');
  const result = await createOrPromoteUser(
    { ...owner, role, password: made },
    { mayReplacePassword: given !== undefined },
  );
  if (result === 'needs-name') fail('--name is needed for a new account.');
  console.log(
    result === 'created' ? `Created ${email} as ${role}.` : `${email} exists and is now ${role}.`,
  );
  if (result === 'created' && given === undefined) console.log(`Password (shown once): ${made}`);
}

async function reset(values: Values): Promise<void> {
  const { email } = checked(resetOptions, values);
  if (!(await resetFactors(email))) fail(`There is no account with the address ${email}.`);
  console.log(`${email} has no second factor any more. Every session of the account has ended.`);
}

const commands = new Map([
  ['create', create],
  ['reset-factors', reset],
]);

async function run(): Promise<number> {
  const { values, positionals } = readArguments(usage, wanted);
  const command = positionals.length === 1 ? commands.get(positionals[0]!) : undefined;
  if (!command) fail('The commands are "create" and "reset-factors".');
  try {
    await command(values);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    fail(error.message);
  }
  return 0;
}

await runCommand(run, () => db.$disconnect());

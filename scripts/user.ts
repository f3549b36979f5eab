// npm run user -- create --email E --name N --role R [--password-stdin]
import { randomBytes } from 'node:crypto';
import { text } from 'node:stream/consumers';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { createOrPromoteUser } from '@/lib/auth/mutations';
import { emailSchema, nameSchema, passwordSchema } from '@/lib/auth/schema';
import { db } from '@/lib/db';

const usage = `Usage: npm run user -- create --email ADDRESS --name NAME --role ROLE [--password-stdin]
  ROLE is one of READER, AUTHOR, MODERATOR, EDITOR, ADMIN.
  An existing account gets the role (and the password, when one is given). Without --password-stdin a new account's
  password is made and printed once.`;

const optionsSchema = z.object({
  email: emailSchema,
  name: nameSchema.optional(),
  role: z
    .string()
    .transform((value) => value.toUpperCase())
    .pipe(z.enum(['READER', 'AUTHOR', 'MODERATOR', 'EDITOR', 'ADMIN'])),
});

function fail(message: string): never {
  console.error(`${message}\n\n${usage}`);
  process.exit(2);
}

function readArguments() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        email: { type: 'string' },
        name: { type: 'string' },
        role: { type: 'string' },
        'password-stdin': { type: 'boolean', default: false },
      },
    });
  } catch (error) {
    return fail((error as Error).message);
  }
}

async function readPassword(): Promise<string> {
  const typed = (await text(process.stdin)).replace(/\r?\n$/, '');
  const parsed = passwordSchema.safeParse(typed);
  return parsed.success
    ? parsed.data
    : fail(`The password on standard input does not fit: ${parsed.error.issues[0]!.message}`);
}

const { values, positionals } = readArguments();
if (positionals.length !== 1 || positionals[0] !== 'create') fail('The only command is "create".');
const options = optionsSchema.safeParse(values);
if (!options.success)
  fail(
    options.error.issues.map((issue) => `--${issue.path.join('.')}: ${issue.message}`).join('\n'),
  );

const given = values['password-stdin'] ? await readPassword() : undefined;
const { email, name, role } = options.data;
const made = given ?? randomBytes(15).toString('base64url');
const result = await createOrPromoteUser(
  { email, role, password: made, ...(name ? { name } : {}) },
  { mayReplacePassword: given !== undefined },
);
if (result === 'needs-name') fail('--name is needed for a new account.');
console.log(
  result === 'created' ? `Created ${email} as ${role}.` : `${email} exists and is now ${role}.`,
);
if (result === 'created' && given === undefined) console.log(`Password (shown once): ${made}`);
await db.$disconnect();

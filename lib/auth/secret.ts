import { createHash, randomBytes } from 'node:crypto';

/** A new secret for a link: 256 random bits, in letters that survive a mail program. */
export const newSecret = () => randomBytes(32).toString('base64url');

/** What is stored of it. A fast hash is right here: the secret is random, not a password. */
export const hashSecret = (secret: string) => createHash('sha256').update(secret).digest('hex');

import { z } from 'zod';

/** GitHub speaks OAuth without OpenID Connect: its API answers who somebody is, in its own words. */
export const githubIssuer = 'https://github.com';

const userAnswer = z.object({
  id: z.int().positive(),
  login: z.string(),
  name: z.string().nullish(),
});
const emailsAnswer = z.array(
  z.object({ email: z.string(), primary: z.boolean(), verified: z.boolean() }),
);

async function ask<T>(path: string, token: string, answer: z.ZodType<T>): Promise<T> {
  const response = await fetch(`https://api.github.com${path}`, {
    headers: {
      Accept: 'application/vnd.github+json',
      Authorization: `Bearer ${token}`,
      'User-Agent': 'Broadsheet',
    },
    signal: AbortSignal.timeout(10_000),
  });
  if (!response.ok) throw new Error(`GitHub answered ${response.status} at ${path}`);
  return answer.parse(await response.json());
}

/** What GitHub says of the token's owner, as OpenID Connect would. The address is the primary one, if GitHub has checked it. */
export async function githubClaims(token: string) {
  const [user, emails] = await Promise.all([
    ask('/user', token, userAnswer),
    ask('/user/emails', token, emailsAnswer),
  ]);
  const primary = emails.find((one) => one.primary);
  return {
    iss: githubIssuer,
    sub: String(user.id),
    email: primary?.email,
    email_verified: primary?.verified === true,
    name: user.name ?? undefined,
    preferred_username: user.login,
  };
}

type Claims = {
  iss: string;
  sub: string;
  auth_time?: number;
  acr?: string;
  amr?: string[];
  email?: unknown;
  email_verified?: unknown;
};
type Answer = { sub?: unknown; email?: unknown; email_verified?: unknown };

/**
 * The claims of a checked id token with what the provider answered on demand, where it may keep name and address. Who it is,
 * and how and when they signed in there, stays the token's word; an address and whether it was checked come from one of the
 * two together. Pure. Throws where the answer is about somebody else (OpenID Connect Core 5.3.2).
 */
export function joinClaims(token: Claims, answer: Answer) {
  if (answer.sub !== token.sub) throw new Error('the provider answered about somebody else');
  const { iss, sub, auth_time, acr, amr } = token;
  const isWhole = (one: Answer) => one.email !== undefined && one.email_verified !== undefined;
  const source: Answer = [answer, token].find(isWhole) ?? (answer.email ? answer : token);
  const { email, email_verified } = source;
  return { ...token, ...answer, iss, sub, auth_time, acr, amr, email, email_verified };
}

import type { NextApiRequest, NextApiResponse } from 'next';
import NextAuth from 'next-auth';
import type { NextAuthOptions } from 'next-auth';

type Answer = { body: unknown; cookies: string[] };
type Call = { method: 'GET' | 'POST'; path: string[]; cookie?: string; body?: object };

/** One request to next-auth inside the process, as its handler for Node would take it. */
async function askNextAuth(
  options: NextAuthOptions,
  { method, path, cookie, body }: Call,
): Promise<Answer> {
  const answer: Answer = { body: undefined, cookies: [] };
  const cookies = cookie
    ? { [cookie.slice(0, cookie.indexOf('='))]: cookie.slice(cookie.indexOf('=') + 1) }
    : {};
  const request = { method, query: { nextauth: path }, headers: {}, cookies, body: body ?? {} };
  const response = {
    status: () => response,
    getHeader: (name: string) => (name === 'Set-Cookie' ? answer.cookies : undefined),
    setHeader(name: string, value: unknown) {
      if (name === 'Set-Cookie') answer.cookies = [value].flat().map(String);
      return response;
    },
    json: (value: unknown) => void (answer.body = value),
    send: (value: unknown) => void (answer.body = value),
  };
  await NextAuth(
    request as unknown as NextApiRequest,
    response as unknown as NextApiResponse,
    options,
  );
  return answer;
}

type Start = {
  /** Where the provider's page is; or, when it could not be reached, an address of this site with ?error=. */
  url: string;
  /** Set-Cookie headers that bind the answer to this browser. */
  cookies: string[];
};

/**
 * Begins to sign in with a provider, by next-auth's own steps: its token against forgery first, then the address of the
 * provider with PKCE, state and nonce.
 */
export async function startProvider(
  options: NextAuthOptions,
  provider: string,
  callbackUrl: string,
): Promise<Start> {
  const csrf = await askNextAuth(options, { method: 'GET', path: ['csrf'] });
  const { csrfToken } = csrf.body as { csrfToken: string };
  const tokenCookie = csrf.cookies.find((one) => one.includes('csrf-token='))!.split(';')[0]!;
  const started = await askNextAuth(options, {
    method: 'POST',
    path: ['signin', provider],
    cookie: decodeCookie(tokenCookie),
    body: { csrfToken, callbackUrl, json: 'true' },
  });
  const { url } = started.body as { url: string };
  return { url, cookies: [...csrf.cookies, ...started.cookies] };
}

const decodeCookie = (pair: string) => {
  const at = pair.indexOf('=');
  return `${pair.slice(0, at)}=${decodeURIComponent(pair.slice(at + 1))}`;
};

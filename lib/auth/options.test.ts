import { afterEach, expect, it, vi } from 'vitest';

/** The configuration with a SITE_URL of its own (env() is read once in a process). */
async function optionsAt(variables: Record<string, string>) {
  for (const [name, value] of Object.entries(variables)) vi.stubEnv(name, value);
  vi.resetModules();
  const [{ authOptions }, session] = await Promise.all([
    import('@/lib/auth/options'),
    import('@/lib/auth/session'),
  ]);
  return { ...authOptions({}), session };
}

afterEach(() => vi.unstubAllEnvs());

const flags = (secure: boolean) => ({ httpOnly: true, sameSite: 'lax', secure, path: '/' });

it('binds every cookie to the host over https', async () => {
  const { cookies, session } = await optionsAt({ SITE_URL: 'https://news.example.org' });
  expect(
    Object.values(cookies!)
      .map(({ name }) => name)
      .sort(),
  ).toEqual([
    '__Host-next-auth.callback-url',
    '__Host-next-auth.csrf-token',
    '__Host-next-auth.nonce',
    '__Host-next-auth.pkce.code_verifier',
    '__Host-next-auth.session-token',
    '__Host-next-auth.state',
  ]);
  for (const { options } of Object.values(cookies!)) {
    expect(options).toMatchObject(flags(true));
    expect(options).not.toHaveProperty('domain');
  }
  expect(session.hintCookieOptions()).toMatchObject({ ...flags(true), httpOnly: false });
});

it('has plain names on http, for the demo', async () => {
  const { cookies } = await optionsAt({ SITE_URL: 'http://localhost:3000' });
  expect(cookies!.sessionToken!.name).toBe('next-auth.session-token');
  expect(cookies!.sessionToken!.options).toMatchObject(flags(false));
});

it('offers exactly the providers that are configured, with every check they know', async () => {
  expect((await optionsAt({})).providers.map(({ id }) => id)).toEqual(['credentials']);
  const { providers } = await optionsAt({
    OIDC_ISSUER: 'https://id.example.org/',
    OIDC_CLIENT_ID: 'a',
    OIDC_CLIENT_SECRET: 'b',
    OIDC_NAME: 'Harbour ID',
    GOOGLE_CLIENT_ID: 'c',
    GOOGLE_CLIENT_SECRET: 'd',
    GITHUB_CLIENT_ID: 'e',
    GITHUB_CLIENT_SECRET: 'f',
  });
  expect(providers.slice(1)).toMatchObject([
    {
      id: 'oidc',
      name: 'Harbour ID',
      wellKnown: 'https://id.example.org/.well-known/openid-configuration',
      checks: ['pkce', 'state', 'nonce'],
    },
    {
      id: 'google',
      wellKnown: 'https://accounts.google.com/.well-known/openid-configuration',
      checks: ['pkce', 'state', 'nonce'],
    },
    { id: 'github', issuer: 'https://github.com', checks: ['pkce', 'state'] },
  ]);
});

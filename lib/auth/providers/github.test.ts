import { afterEach, expect, it, vi } from 'vitest';
import { githubClaims } from '@/lib/auth/providers/github';

const user = { id: 583231, login: 'octocat', name: 'The Octocat' };

/** GitHub's API as it answers: the pages of api.github.com, nothing else. */
function answerWith(pages: Record<string, unknown>, status = 200) {
  const asked: [string, string][] = [];
  vi.stubGlobal('fetch', async (url: string, { headers }: { headers: Record<string, string> }) => {
    asked.push([url, headers.Authorization!]);
    return Response.json(pages[new URL(url).pathname], { status });
  });
  return asked;
}

afterEach(() => vi.unstubAllGlobals());

it('takes the primary address that GitHub has checked, and the number as the subject', async () => {
  const asked = answerWith({
    '/user': user,
    '/user/emails': [
      { email: 'old@example.org', primary: false, verified: true, visibility: null },
      { email: 'octo@example.org', primary: true, verified: true, visibility: 'public' },
    ],
  });
  expect(await githubClaims('token')).toEqual({
    iss: 'https://github.com',
    sub: '583231',
    email: 'octo@example.org',
    email_verified: true,
    name: 'The Octocat',
    preferred_username: 'octocat',
  });
  expect(asked).toEqual([
    ['https://api.github.com/user', 'Bearer token'],
    ['https://api.github.com/user/emails', 'Bearer token'],
  ]);
});

it('does not take another address where the primary one is unchecked', async () => {
  answerWith({
    '/user': { ...user, name: null },
    '/user/emails': [
      { email: 'octo@example.org', primary: true, verified: false },
      { email: 'old@example.org', primary: false, verified: true },
    ],
  });
  expect(await githubClaims('token')).toMatchObject({
    email: 'octo@example.org',
    email_verified: false,
    name: undefined,
  });
});

it('fails where GitHub refuses', async () => {
  answerWith({ '/user': {}, '/user/emails': [] }, 401);
  await expect(githubClaims('token')).rejects.toThrow('GitHub answered 401 at /user');
});

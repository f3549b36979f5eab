import { expect, it } from 'vitest';
import { readForm, refuseForm, seeOther } from '@/lib/comments/form-answer';
import { AppError } from '@/lib/errors';

const request = (body: BodyInit, type?: string) =>
  new Request('http://site.test/api/forms/comment', {
    method: 'POST',
    body,
    ...(type ? { headers: { 'content-type': type } } : {}),
  });

it('reads both kinds of form and leaves files out', async () => {
  expect(await readForm(request(new URLSearchParams({ slug: 'mole', body: 'a\r\nb' })))).toEqual({
    slug: 'mole',
    body: 'a\r\nb',
  });
  const form = new FormData();
  form.set('body', 'a');
  form.set('file', new Blob(['x']), 'x.txt');
  expect(await readForm(request(form))).toEqual({ body: 'a' });
});

it('takes nothing that is no form', async () => {
  const malformed = expect.objectContaining({ code: 'malformed' });
  await expect(readForm(request('{}', 'application/json'))).rejects.toEqual(malformed);
  await expect(readForm(request('x', 'multipart/form-data; boundary=y'))).rejects.toEqual(
    malformed,
  );
});

it('refuses with a status, the words and what was typed', async () => {
  const error = new AppError('rate_limited', 'Please wait.', { retryAfter: 7 });
  const answer = refuseForm(error, { slug: 'mole', body: 'One' });
  expect([answer.status, answer.headers.get('retry-after')]).toEqual([429, '7']);
  const page = await answer.text();
  expect(page).toContain('Please wait.');
  expect(page).toContain('One</textarea>');
  expect(page).toContain('href="/article/mole"');
});

it('sends on with a GET', () => {
  const answer = seeOther('/account');
  expect([answer.status, answer.headers.get('location')]).toEqual([303, '/account']);
});

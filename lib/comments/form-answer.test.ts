import { beforeEach, expect, it } from 'vitest';
import { readForm, refuseForm, seeOther } from '@/lib/comments/form-answer';
import { db } from '@/lib/db';
import { AppError } from '@/lib/errors';
import { resetDatabase } from '@/scripts/testing/database';

beforeEach(() => resetDatabase());

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

it('hears no sign that the database cannot keep', async () => {
  const form = new URLSearchParams({ slug: 'mole\0', body: 'a\0b' });
  expect(await readForm(request(form))).toEqual({ slug: 'mole', body: 'ab' });
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
  const answer = await refuseForm(error, { slug: 'mole', body: 'One' });
  expect([answer.status, answer.headers.get('retry-after')]).toEqual([429, '7']);
  const page = await answer.text();
  expect(page).toContain('Please wait.');
  expect(page).toContain('One</textarea>');
  expect(page).toContain('href="/article/mole"');
});

it('refuses in the language of the site', async () => {
  await db.setting.create({ data: { key: 'locale', value: 'ar-EG' } });
  const error = new AppError('rate_limited', 'Please wait 9 seconds before your next comment.');
  const page = await (await refuseForm(error, { body: 'مرحبا' })).text();
  expect(page).toContain('<html lang="ar-EG" dir="rtl">');
  expect(page).toContain('<h1>لم ينجح ذلك</h1><p>انتظر ٩ ثانية قبل تعليقك التالي.</p>');
  expect(page).toContain('هذا ما كتبته لتنسخه وتحتفظ به:');
});

it('sends on with a GET', () => {
  const answer = seeOther('/account');
  expect([answer.status, answer.headers.get('location')]).toEqual([303, '/account']);
});

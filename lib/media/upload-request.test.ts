import { describe, expect, it } from 'vitest';
import { AppError } from '@/lib/errors';
import { pictureBytes } from '@/lib/media/test-pictures';
import { isForm, readUpload } from '@/lib/media/upload-request';

const post = (body: BodyInit, headers: Record<string, string> = {}) =>
  new Request('http://site.invalid/api/v1/media', { method: 'POST', body, headers });
const formWith = (fields: Record<string, string | File>) => {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  return form;
};
const refusal = async (work: Promise<unknown>) => {
  const error: unknown = await work.catch((one: unknown) => one);
  expect(error).toBeInstanceOf(AppError);
  return error as AppError;
};

describe('an upload', () => {
  it('is the file as it was sent, with its name', async () => {
    const bytes = await pictureBytes();
    const file = new File([new Uint8Array(bytes)], '../"Kai" Фото.jpg', { type: 'text/html' });
    const read = await readUpload(post(formWith({ file, again: 'true' })));
    expect(read.bytes.equals(bytes)).toBe(true);
    expect([read.fileName, read.again]).toEqual(['../"Kai" Фото.jpg', true]);
  });

  it('needs a file', async () => {
    expect((await refusal(readUpload(post(formWith({ file: 'words' }))))).code).toBe('invalid');
    expect((await refusal(readUpload(post(formWith({}))))).fields).toEqual([
      { path: 'file', message: 'Choose a picture.' },
    ]);
  });

  it('that is no form is malformed', async () => {
    const headers = { 'Content-Type': 'multipart/form-data; boundary=x' };
    expect((await refusal(readUpload(post('{}', headers)))).code).toBe('malformed');
  });
});

it.each([
  ['multipart/form-data; boundary=x', true],
  ['application/json', false],
  ['application/json; charset=utf-8', false],
])('%s is a form: %s', (type, is) => expect(isForm(post('', { 'Content-Type': type }))).toBe(is));

it('takes nothing else', () =>
  expect(() => isForm(post('', { 'Content-Type': 'image/png' }))).toThrow(
    'Send multipart/form-data with the file, or JSON with the url of the picture.',
  ));

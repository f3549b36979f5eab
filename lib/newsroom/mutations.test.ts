import { beforeEach, describe, expect, it } from 'vitest';
import { makeMedia, makeStory, makeUser } from '@/prisma/factories';
import { resetDatabase } from '@/scripts/testing/database';
import { viewerOf } from '@/lib/auth/data';
import { db } from '@/lib/db';
import { AppError } from '@/lib/errors';
import { describePicture } from '@/lib/newsroom/mutations';
import type { Role } from '@/prisma/generated/enums';

beforeEach(() => resetDatabase());
const person = async (role: Role) => viewerOf(await makeUser({ role }), { now: new Date() });
const words = { alt: 'Two cranes', caption: 'The quay.', credit: 'Print: studio' };
const code = (promise: Promise<unknown>) =>
  promise.then(
    () => 'ok',
    (error: unknown) => (error instanceof AppError ? error.code : String(error)),
  );

describe('describePicture', () => {
  it('an editor changes the words of any picture', async () => {
    const { id } = await makeMedia();
    await makeStory({ hero: { id } });
    await describePicture(await person('EDITOR'), { id, ...words });
    expect(await db.media.findUnique({ where: { id } })).toMatchObject(words);
  });

  it('an author changes those of an own draft, not those that stand in a story beyond their reach', async () => {
    const author = await person('AUTHOR');
    const { id } = await makeMedia();
    expect(await code(describePicture(author, { id, ...words }))).toBe('forbidden');
    await makeStory({ hero: { id }, status: 'DRAFT', createdBy: author });
    expect(await code(describePicture(author, { id, ...words }))).toBe('ok');
    await makeStory({ hero: { id } });
    expect(await code(describePicture(author, { id, ...words }))).toBe('forbidden');
  });

  it('answers not_found for a picture that is not there', async () =>
    expect(await code(describePicture(await person('EDITOR'), { id: 5, ...words }))).toBe(
      'not_found',
    ));
});

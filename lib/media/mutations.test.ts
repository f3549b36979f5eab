import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import sharp from 'sharp';
import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { makeMedia, makeStory, makeUser, makeAuthor } from '@/prisma/factories';
import { resetDatabase } from '@/scripts/testing/database';
import { viewerOf } from '@/lib/auth/data';
import { db } from '@/lib/db';
import { AppError } from '@/lib/errors';
import { runDueJobs } from '@/lib/jobs/run';
import { addMedia, changeMedia, deleteMedia, replaceMedia } from '@/lib/media/mutations';
import { addMediaFromUrl } from '@/lib/media/fetching/mutations';
import { bulkMedia } from '@/lib/media/bulk/mutations';
import { loadPictureFile } from '@/lib/media/serving/loaders';
import { mediaStore } from '@/lib/media/storage/store';
import { exif, headerBomb, movingGif, pictureBytes, twoColours } from '@/lib/media/test-pictures';
import { openReceiver } from '@/lib/webhooks/transport/test-receiver';
import type { Role } from '@/prisma/generated/enums';

const folder = vi.hoisted(() => `${process.env.TMPDIR ?? '/tmp'}/broadsheet-media-${process.pid}`);
vi.mock('@/lib/env', async (original) => {
  const { env } = await original<typeof import('@/lib/env')>();
  return { env: () => ({ ...env(), MEDIA_DIR: folder }) };
});
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));
beforeEach(async () => {
  fs.rmSync(folder, { recursive: true, force: true });
  await resetDatabase();
});

const person = async (role: Role) => viewerOf(await makeUser({ role }), { now: new Date() });
const sent = (bytes: Buffer, fileName = 'quay.jpg') => ({ bytes, fileName });
const refusal = async (work: Promise<unknown>) => {
  const error: unknown = await work.then(
    () => null,
    (one: unknown) => one,
  );
  expect(error).toBeInstanceOf(AppError);
  return error as AppError;
};
const row = (id: number) => db.media.findUniqueOrThrow({ where: { id } });
const filesIn = () =>
  !fs.existsSync(folder)
    ? []
    : fs
        .readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .filter((name) => fs.statSync(path.join(folder, name)).isFile())
        .sort();
const served = async (address: string, asked: string | null = null) => {
  const found = await loadPictureFile(address, asked);
  if (found.kind !== 'file') throw new Error(found.kind);
  return found;
};

describe('adding a picture', () => {
  it('keeps the file without its metadata, and takes credit and copyright from it', async () => {
    const bytes = await twoColours().withExif(exif).toBuffer();
    const id = await addMedia(
      await person('AUTHOR'),
      sent(bytes, 'C:\\fotos\\../Quay "at" night.JPEG'),
    );
    expect(await row(id)).toMatchObject({
      mime: 'image/jpeg',
      width: 60,
      height: 40,
      frames: 1,
      bytes: bytes.length,
      fileName: 'Quay "at" night.JPEG',
      credit: 'Edda Blom',
      copyright: '(C) 2026 Edda Blom',
      alt: '',
      revision: 1,
      renditions: [],
      fingerprint: createHash('sha256').update(bytes).digest('hex'),
    });
    const { path: address } = await row(id);
    expect(address).toMatch(new RegExp(`^/media/${id}-[0-9a-f]{16}/quay-at-night\\.jpg$`));
    const before = await served(address!);
    expect(before).toMatchObject({
      type: 'image/jpeg',
      fileName: 'Quay "at" night.jpg',
      isLasting: false,
    });
    expect(before.bytes.includes('Edda')).toBe(false);
  });

  it('takes the credit of an agency (IPTC, XMP) before that of a camera', async () => {
    const xmp = `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/" photoshop:Credit="Harbour Pictures"><dc:rights><rdf:Alt><rdf:li xml:lang="x-default">All rights: Harbour Pictures</rdf:li></rdf:Alt></dc:rights></rdf:Description></rdf:RDF></x:xmpmeta>`;
    for (const type of ['jpeg', 'png', 'webp'] as const) {
      const bytes = await twoColours({ type }).withExif(exif).withXmp(xmp).toBuffer();
      const id = await addMedia(await person('EDITOR'), sent(bytes));
      expect(await row(id), type).toMatchObject({
        credit: 'Harbour Pictures',
        copyright: 'All rights: Harbour Pictures',
      });
    }
  });

  it('has its sizes made by a job, upright, without metadata', async () => {
    const bytes = await twoColours({ width: 1000, height: 400 })
      .withExif(exif)
      .withMetadata({ orientation: 6 })
      .toBuffer();
    const id = await addMedia(await person('AUTHOR'), sent(bytes));
    await runDueJobs();
    const { renditions, placeholder, width, height, path: address } = await row(id);
    expect(renditions).toEqual([
      '320.avif',
      '320.webp',
      '400.avif',
      '400.webp',
      'share.jpg',
      'search-16x9.jpg',
      'search-4x3.jpg',
      'search-1x1.jpg',
      'whole.jpg',
    ]);
    expect([width, height]).toEqual([400, 1000]);
    expect(placeholder).toMatch(/^data:image\/webp;base64,/);
    expect(placeholder.length).toBeLessThan(400);
    const at = address!.slice(0, address!.lastIndexOf('/'));
    for (const [file, type, size] of [
      ['320.avif', 'image/avif', [320, 800]],
      ['320.webp', 'image/webp', [320, 800]],
      ['share.jpg', 'image/jpeg', [1200, 630]],
      // Cut from what there is, and never enlarged.
      ['search-16x9.jpg', 'image/jpeg', [400, 225]],
      ['search-4x3.jpg', 'image/jpeg', [400, 300]],
      ['search-1x1.jpg', 'image/jpeg', [400, 400]],
    ] as const) {
      const one = await served(`${at}/1/${file}`);
      const made = await sharp(one.bytes).metadata();
      expect([made.width, made.height], file).toEqual(size);
      expect(made.exif, file).toBeUndefined();
      expect(one, file).toMatchObject({ type, isLasting: true });
    }
    const whole = await sharp((await served(address!)).bytes).metadata();
    expect([whole.width, whole.height, whole.orientation]).toEqual([400, 1000, undefined]);
  });

  it('makes six widths of a large one', async () => {
    const bytes = await pictureBytes({ width: 2800, height: 1400 });
    const id = await addMedia(await person('AUTHOR'), sent(bytes));
    await runDueJobs();
    const files = (await row(id)).renditions as string[];
    expect(files.filter((file) => file.endsWith('.avif'))).toEqual(
      [320, 640, 960, 1280, 1920, 2560].map((width) => `${width}.avif`),
    );
  }, 30_000);

  it('lets a GIF move on', async () => {
    const id = await addMedia(
      await person('AUTHOR'),
      sent(await movingGif(8, { width: 400, height: 200 }), 'a.gif'),
    );
    await runDueJobs();
    const { renditions, frames, path: address } = await row(id);
    expect(frames).toBe(8);
    expect(renditions).toEqual([
      ...['320.webp', '400.webp', 'share.jpg'],
      ...['search-16x9.jpg', 'search-4x3.jpg', 'search-1x1.jpg'],
    ]);
    const at = address!.slice(0, address!.lastIndexOf('/'));
    const webp = await sharp((await served(`${at}/1/320.webp`)).bytes, {
      animated: true,
    }).metadata();
    expect([webp.pages, webp.width, webp.pageHeight]).toEqual([8, 320, 160]);
  });

  it('shows a picture for print (CMYK) in the colours of screens', async () => {
    const print = await twoColours({ width: 400, height: 200 }).toColourspace('cmyk').toBuffer();
    expect((await sharp(print).metadata()).space).toBe('cmyk');
    const id = await addMedia(await person('AUTHOR'), sent(print));
    await runDueJobs();
    const { path: address } = await row(id);
    const at = address!.slice(0, address!.lastIndexOf('/'));
    for (const file of ['1/320.webp', '1/320.avif', '1/share.jpg', address!.split('/').at(-1)!]) {
      const picture = sharp((await served(`${at}/${file}`)).bytes);
      expect((await picture.metadata()).space, file).toBe('srgb');
      const { data } = await picture
        .extract({ left: 20, top: 20, width: 1, height: 1 })
        .raw()
        .toBuffer({ resolveWithObject: true });
      // Red as ink prints it, and not its opposite.
      expect(data[0]! - Math.max(data[1]!, data[2]!), file).toBeGreaterThan(80);
    }
  });

  it('shows an AVIF once it has been looked at', async () => {
    const id = await addMedia(
      await person('AUTHOR'),
      sent(await pictureBytes({ type: 'avif' }), 'a.avif'),
    );
    const { path: address } = await row(id);
    expect(await loadPictureFile(address!, null)).toEqual({ kind: 'waiting' });
    await runDueJobs();
    expect(await served(address!)).toMatchObject({ type: 'image/avif' });
  });

  it('offers the picture that is there already, unless somebody wants it twice', async () => {
    const bytes = await pictureBytes();
    const id = await addMedia(await person('AUTHOR'), sent(bytes));
    const error = await refusal(addMedia(await person('EDITOR'), sent(bytes, 'other.jpg')));
    expect([error.code, error.details]).toEqual(['conflict', { existing: id }]);
    const twin = await addMedia(await person('EDITOR'), sent(bytes), { again: true });
    expect(twin).not.toBe(id);
    // One file for both, which stays for the other when one goes.
    expect(
      filesIn().filter((name) => name.includes(createHash('sha256').update(bytes).digest('hex'))),
    ).toHaveLength(1);
    await deleteMedia(await person('EDITOR'), id);
    expect((await served((await row(twin)).path!)).type).toBe('image/jpeg');
  });

  it('is not for readers and moderators, nor for a token without the scope', async () => {
    for (const role of ['READER', 'MODERATOR'] as const)
      expect((await refusal(addMedia(await person(role), sent(await pictureBytes())))).code).toBe(
        'forbidden',
      );
    const token = { ...(await person('EDITOR')), scopes: ['stories:write'] as const };
    const error = await refusal(addMedia(token, sent(await pictureBytes())));
    expect(error.details).toEqual({ missingScopes: ['media'] });
  });
});

describe('what is not taken', () => {
  it.each([
    [
      'SVG',
      Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>'),
      'unsupported',
      /SVG is not taken/,
    ],
    ['a page', Buffer.from('<!doctype html><title>x</title>'), 'unsupported', /no picture/],
    ['nothing', Buffer.alloc(0), 'unsupported', /no picture/],
    [
      'half a JPEG',
      Buffer.from('\xff\xd8\xff\xe0\0\x10JFIF\0\0\0\0\0\0', 'latin1'),
      'invalid',
      /damaged/,
    ],
  ] as const)('%s', async (_, bytes, code, words) => {
    const error = await refusal(addMedia(await person('EDITOR'), sent(bytes, 'a.png')));
    expect(error.code).toBe(code);
    expect(error.message).toMatch(words);
    expect(await db.media.count()).toBe(0);
  });

  it('30,000 × 30,000 pixels, in bounded time', async () => {
    const editor = await person('EDITOR');
    const bomb = await headerBomb(30_000, 30_000);
    const began = performance.now();
    const error = await refusal(addMedia(editor, sent(bomb, 'bomb.png')));
    expect(performance.now() - began).toBeLessThan(500);
    expect([error.code, error.message]).toEqual([
      'too_large',
      'This picture has 30000 × 30000 pixels; at most 20000 in a direction are taken.',
    ]);
  });

  it('more pixels in all frames together than the setting allows', async () => {
    await db.setting.create({ data: { key: 'mediaMegapixels', value: 1 } });
    const editor = await person('EDITOR');
    const gif = await movingGif(60, { width: 200, height: 100 });
    expect((await refusal(addMedia(editor, sent(gif)))).message).toBe(
      'This picture has 200 × 100 pixels in 60 frames; at most 1 million pixels are taken.',
    );
    expect(await addMedia(editor, sent(await movingGif(40, { width: 200, height: 100 })))).toBe(1);
    const webp = await sharp(gif, { animated: true }).webp().toBuffer();
    expect((await refusal(addMedia(editor, sent(webp, 'a.webp')))).message).toBe(
      'This picture has 200 × 100 pixels in 60 frames; at most 1 million pixels are taken.',
    );
  });

  it('10,000 frames', async () => {
    const gif = await movingGif(1, { width: 1, height: 1 });
    const at = gif.lastIndexOf(0x2c);
    const frame = gif.subarray(at, gif.length - 1);
    const many = Buffer.concat([
      gif.subarray(0, at),
      ...Array<Buffer>(10_000).fill(frame),
      gif.subarray(-1),
    ]);
    expect((await refusal(addMedia(await person('EDITOR'), sent(many)))).message).toBe(
      'This picture has 10000 frames; at most 600 are taken.',
    );
  });

  it('more bytes than the setting allows', async () => {
    await db.setting.create({ data: { key: 'mediaMegabytes', value: 1 } });
    const bytes = Buffer.concat([await pictureBytes(), Buffer.alloc(1024 * 1024)]);
    expect((await refusal(addMedia(await person('EDITOR'), sent(bytes)))).message).toBe(
      'A picture may have at most 1 MB.',
    );
  });

  it('a head that lies is found out by the worker, which gives up', async () => {
    const id = await addMedia(
      await person('EDITOR'),
      sent(await headerBomb(9_000, 9_000), 'bomb.png'),
    );
    await runDueJobs();
    expect(await row(id)).toMatchObject({ renditions: [] });
    expect(await db.job.findFirst({ select: { attempts: true, doneAt: true } })).toEqual({
      attempts: 1,
      doneAt: null,
    });
  });
});

describe('a picture from an address', () => {
  it('is fetched, and named as it is there', async () => {
    const server = await openReceiver();
    const bytes = await pictureBytes({ type: 'png' });
    try {
      const raw = { status: 200, headers: { 'Content-Type': 'text/html' } };
      server.answer({ ...raw, body: bytes as unknown as string });
      const url = server.url.replace('/hook', '/photos/f%C3%A4hre.png?size=1');
      const id = await addMediaFromUrl(
        await person('AUTHOR'),
        { url, again: false },
        { allowsPrivate: true },
      );
      expect(await row(id)).toMatchObject({ mime: 'image/png', fileName: 'fähre.png' });
    } finally {
      await server.close();
    }
  });

  it('is not fetched from this machine', async () => {
    const error = await refusal(
      addMediaFromUrl(await person('AUTHOR'), { url: 'http://127.0.0.1:1/a.png', again: false }),
    );
    expect(error.message).toBe(
      'The picture cannot be fetched. The server is not on the open internet.',
    );
  });
});

describe('changing a picture', () => {
  it('sets words, rights and focal point', async () => {
    const id = await addMedia(await person('EDITOR'), sent(await pictureBytes()));
    await changeMedia(await person('EDITOR'), id, {
      alt: 'Two cranes',
      licence: 'CC BY 4.0',
      rightsUntil: '2027-03-31',
      focalX: 20,
    });
    expect(await row(id)).toMatchObject({
      alt: 'Two cranes',
      licence: 'CC BY 4.0',
      rightsUntil: new Date('2027-03-31T00:00:00Z'),
      focalX: 20,
      focalY: 50,
      isDecorative: false,
    });
    await changeMedia(await person('EDITOR'), id, { isDecorative: true, rightsUntil: null });
    expect(await row(id)).toMatchObject({ alt: '', isDecorative: true, rightsUntil: null });
  });

  it('overwrites nothing that a colleague has changed meanwhile, words or file', async () => {
    const editor = await person('EDITOR');
    const id = await addMedia(editor, sent(await pictureBytes()));
    const said = { alt: 'Two cranes', rightsUntil: '2027-03-31' };
    expect(await changeMedia(editor, id, { version: 1, ...said })).toEqual({ version: 2 });
    const stale = await refusal(
      changeMedia(await person('EDITOR'), id, { version: 1, caption: 'The quay' }),
    );
    expect(stale).toMatchObject({
      code: 'conflict',
      message: 'A colleague has changed this picture since you opened it. Nothing was overwritten.',
    });
    expect(stale.details).toEqual({
      ...{ ...said, caption: '', credit: '', licence: '', copyright: '', version: 2 },
    });
    expect(await row(id)).toMatchObject({ caption: '', version: 2 });

    await replaceMedia(editor, id, sent(await pictureBytes({ width: 80 })));
    expect((await refusal(changeMedia(editor, id, { version: 2, focalX: 10 }))).code).toBe(
      'conflict',
    );
    expect(await row(id)).toMatchObject({ focalX: 50, version: 3 });
    // The sizes that the worker makes are nobody's change.
    await runDueJobs();
    expect(await changeMedia(editor, id, { version: 3, focalX: 10 })).toEqual({ version: 4 });
  });

  it('cuts it anew under new addresses, the old ones leading to what is there now', async () => {
    const id = await addMedia(
      await person('EDITOR'),
      sent(await pictureBytes({ width: 400, height: 400 })),
    );
    await runDueJobs();
    const crops = { '16:9': { x: 0, y: 20, width: 100, height: 56.25 } };
    await changeMedia(await person('EDITOR'), id, { crops });
    // Readers have the sizes of before until the new ones stand.
    expect((await row(id)).renditions).toContain('320.avif');
    await runDueJobs();
    const { path: address, revision, renditions } = await row(id);
    expect(revision).toBe(2);
    expect(renditions).toContain('320-16x9.avif');
    const at = address!.slice(0, address!.lastIndexOf('/'));
    const cut = await sharp((await served(`${at}/2/320-16x9.webp`)).bytes).metadata();
    expect([cut.width, cut.height]).toEqual([320, 180]);
    expect(await served(`${at}/1/320.avif`)).toMatchObject({ isLasting: false });
    expect(filesIn().filter((name) => name.includes('-1/'))).toEqual([]);
  });

  it('refuses a crop of another shape than it says', async () => {
    const id = await addMedia(await person('EDITOR'), sent(await pictureBytes()));
    const error = await refusal(
      changeMedia(await person('EDITOR'), id, {
        crops: { '1:1': { x: 0, y: 0, width: 100, height: 100 } },
      }),
    );
    expect(error.fields).toEqual([
      { path: 'crops.1:1', message: 'This part of the picture is not 1:1.' },
    ]);
  });

  it('is for editors, and for who brought it or shows it, where no other story is touched', async () => {
    const author = await person('AUTHOR');
    const other = await person('AUTHOR');
    const { id } = await makeMedia({ uploadedById: author.id });
    expect((await refusal(changeMedia(other, id, { alt: 'x' }))).code).toBe('forbidden');
    await changeMedia(author, id, { alt: 'Mine' });
    await makeStory({ hero: { id }, status: 'DRAFT', createdBy: other });
    expect((await refusal(changeMedia(author, id, { alt: 'x' }))).message).toBe(
      'This picture stands in stories that you may not change: ask an editor.',
    );
    expect((await refusal(changeMedia(other, 99, { alt: 'x' }))).code).toBe('not_found');
    await changeMedia(await person('EDITOR'), id, { alt: 'Ours' });
    expect((await row(id)).alt).toBe('Ours');
  });
});

describe('replacing a file', () => {
  it('keeps address and words, and shows the new picture at once', async () => {
    const editor = await person('EDITOR');
    const id = await addMedia(editor, sent(await pictureBytes()));
    await changeMedia(editor, id, { alt: 'The quay' });
    await runDueJobs();
    const before = await row(id);
    const etag = (await served(before.path!)).etag;
    await replaceMedia(
      editor,
      id,
      sent(await pictureBytes({ width: 90, height: 30, type: 'png' }), 'new.png'),
    );
    const after = await row(id);
    expect(after).toMatchObject({
      path: before.path,
      alt: 'The quay',
      mime: 'image/png',
      width: 90,
      revision: 2,
      renditions: [],
    });
    const now = await served(before.path!);
    expect(now).toMatchObject({ type: 'image/png', isLasting: false });
    expect(now.etag).not.toBe(etag);
    await runDueJobs();
    expect(await served(before.path!, '2')).toMatchObject({ isLasting: true });
    // Nothing is left of the old one.
    expect(filesIn().some((name) => name.includes(before.fingerprint!.slice(0, 12)))).toBe(false);
  });

  it('takes a credit that was missing from the new file, and no other', async () => {
    const editor = await person('EDITOR');
    const id = await addMedia(editor, sent(await pictureBytes()));
    await changeMedia(editor, id, { credit: 'Harbour Pictures' });
    await replaceMedia(editor, id, sent(await twoColours().withExif(exif).toBuffer()));
    expect(await row(id)).toMatchObject({
      credit: 'Harbour Pictures',
      copyright: '(C) 2026 Edda Blom',
    });
  });
});

describe('deleting a picture', () => {
  it('takes its files away', async () => {
    const author = await person('AUTHOR');
    const id = await addMedia(author, sent(await pictureBytes({ width: 61 })));
    await runDueJobs();
    const { path: address, fingerprint } = await row(id);
    await deleteMedia(author, id);
    expect(await loadPictureFile(address!, null)).toEqual({ kind: 'missing' });
    expect(filesIn().some((name) => name.includes(fingerprint!.slice(0, 12)))).toBe(false);
  });

  describe('leaves its file to the same picture', () => {
    const store = mediaStore();
    const { put, remove } = store;
    const isOriginal = (key: string) => key.startsWith('o/');
    afterEach(() => void vi.restoreAllMocks());

    it('that is sent again while the file is taken away', async () => {
      const editor = await person('EDITOR');
      const bytes = await pictureBytes({ width: 62 });
      const id = await addMedia(editor, sent(bytes));
      let adding: Promise<number> | undefined;
      vi.spyOn(store, 'remove').mockImplementation(async (keys) => {
        if (keys.some(isOriginal)) {
          adding = addMedia(editor, sent(bytes));
          // Time to be done with it, for one that does not wait.
          await Promise.race([adding, new Promise((done) => setTimeout(done, 1_500))]);
        }
        await remove(keys);
      });
      await deleteMedia(editor, id);
      const { path: address } = await row((await adding)!);
      expect(await served(address!)).toMatchObject({ type: 'image/jpeg' });
    });

    it('whose file is kept, and has no row yet, while it goes', async () => {
      const editor = await person('EDITOR');
      const bytes = await pictureBytes({ width: 63 });
      const id = await addMedia(editor, sent(bytes));
      vi.spyOn(store, 'put').mockImplementationOnce(async (...file) => {
        await put(...file);
        await deleteMedia(editor, id);
      });
      const twin = await addMedia(editor, sent(bytes), { again: true });
      expect(await served((await row(twin)).path!)).toMatchObject({ type: 'image/jpeg' });
    });
  });

  it('asks when it is in use, and tells of stories what the person may know', async () => {
    const { id } = await makeMedia();
    const editor = await person('EDITOR');
    await makeStory({ hero: { id }, headline: 'The quay is open', status: 'DRAFT' });
    await makeAuthor({ photoId: id, name: 'Edda Blom', slug: 'edda-blom' });
    const error = await refusal(deleteMedia(editor, id));
    expect(error.code).toBe('conflict');
    expect(error.details).toMatchObject({
      uses: {
        stories: [{ headline: 'The quay is open', status: 'draft', as: 'lead' }],
        hidden: 0,
        authors: [{ slug: 'edda-blom', name: 'Edda Blom' }],
      },
    });
    expect((await refusal(deleteMedia(await person('AUTHOR'), id))).code).toBe('forbidden');
    await deleteMedia(editor, id, { evenUsed: true });
    expect(await db.media.count()).toBe(0);
    expect(await db.story.findFirst({ select: { heroId: true } })).toEqual({ heroId: null });
  });
});

describe('several at once', () => {
  it('each by itself, with what became of it', async () => {
    const editor = await person('EDITOR');
    const free = await makeMedia({ fileName: 'free.jpg' });
    const used = await makeMedia({ fileName: 'used.jpg' });
    await makeStory({ hero: used });
    const wish = { ids: [free.id, used.id], credit: '', rightsUntil: null };
    expect(await bulkMedia(editor, { ...wish, step: 'delete' })).toEqual([
      { id: free.id, fileName: 'free.jpg', problem: null },
      {
        id: used.id,
        fileName: 'used.jpg',
        problem: 'This picture is in use. Deleting it takes it from there too.',
      },
    ]);
    await bulkMedia(editor, { ...wish, ids: [used.id], step: 'rights', rightsUntil: '2027-01-31' });
    expect((await row(used.id)).rightsUntil).toEqual(new Date('2027-01-31T00:00:00Z'));
  });
});

describe('what is served', () => {
  it('is nothing to who guesses', async () => {
    const id = await addMedia(await person('EDITOR'), sent(await pictureBytes()));
    const address = (await row(id)).path!;
    for (const wrong of [
      `/media/${id}-0000000000000000/quay.jpg`,
      `/media/${id}-/quay.jpg`,
      `/media/${id}/quay.jpg`,
      address.replace('quay', 'other'),
      `${address}/../../${id}`,
      address.replace('quay.jpg', '1/../quay.jpg'),
      address.replace('quay.jpg', '1/999999.avif'),
      address.replace('quay.jpg', '1/%2e%2e'),
      '/media/99999999999-aa/quay.jpg',
    ])
      expect(await loadPictureFile(wrong, null), wrong).toEqual({ kind: 'missing' });
  });
});

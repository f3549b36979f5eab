import fs from 'node:fs';
import sharp from 'sharp';
import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { viewerOf } from '@/lib/auth/data';
import type { Viewer } from '@/lib/auth/policy';
import { db } from '@/lib/db';
import { feedText } from '@/lib/feeds/feed';
import { feedOf } from '@/lib/feeds/test-feed';
import { brandOf } from '@/lib/logo/brand';
import { getBrand, getLogoPictures } from '@/lib/logo/data';
import { loadMark } from '@/lib/logo/loaders';
import { getMailLogo } from '@/lib/logo/mail';
import { brandMetadata } from '@/lib/logo/metadata';
import { saveLogo } from '@/lib/logo/mutations';
import { publicationOf } from '@/lib/logo/publication';
import { logoForm, shapeFault } from '@/lib/logo/schema';
import { listUses } from '@/lib/media/data';
import { deleteMedia } from '@/lib/media/mutations';
import { pictureBytes } from '@/lib/media/test-pictures';
import { getSettings } from '@/lib/settings/data';
import { saveSettings } from '@/lib/settings/mutations';
import { makeUser } from '@/prisma/factories';
import { resetDatabase } from '@/scripts/testing/database';

const folder = vi.hoisted(() => `${process.env.TMPDIR ?? '/tmp'}/broadsheet-logo-${process.pid}`);
vi.mock('@/lib/env', async (original) => {
  const { env } = await original<typeof import('@/lib/env')>();
  return { env: () => ({ ...env(), MEDIA_DIR: folder }) };
});
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

let admin: Viewer;
beforeEach(async () => {
  fs.rmSync(folder, { recursive: true, force: true });
  await resetDatabase();
  admin = (await viewerOf(await makeUser({ role: 'ADMIN' }), { now: new Date() }))!;
});

const file = async (width: number, height: number) =>
  new File(
    [new Uint8Array(await pictureBytes({ width, height, type: 'png' }))],
    `logo-${width}.png`,
  );
const form = (fields: object) => logoForm.parse({ logoAlt: '', ...fields });
const shapeOf = async (path: string) => {
  const [, , stamp, name] = path.split('/');
  const bytes = await loadMark(stamp!, name!.replace('.png', ''));
  const { format, width, height } = await sharp(bytes!).metadata();
  return { format, width, height };
};

describe('a logo', () => {
  it('is put up from a file, drawn in every size, and taken down again', async () => {
    expect(await saveLogo(admin, form({ logoFile: await file(1200, 300) }))).toEqual(['logo']);
    const settings = await getSettings();
    const brand = await getBrand({ ...settings, siteName: 'The Tidings' });
    expect(brand.nameplate).toMatchObject({
      day: { width: 640, height: 160 },
      night: null,
      alt: 'The Tidings',
    });
    expect(await shapeOf(brand.nameplate!.day.path)).toEqual({
      ...{ format: 'png', width: 640, height: 160 },
    });
    expect(await shapeOf(brand.small!.path)).toEqual({ format: 'png', width: 144, height: 36 });
    for (const size of [32, 180, 192, 512] as const)
      expect(await shapeOf(brand.icons![size].path)).toEqual({
        ...{ format: 'png', width: size, height: size },
      });
    expect(await loadMark('0123456789abcdef', 'logo')).toBeNull();
    expect(await saveLogo(admin, form({ remove: 'logo' }))).toEqual(['logo']);
    expect(await getBrand(await getSettings())).toEqual({
      ...{ nameplate: null, icons: null, small: null },
    });
    expect(await loadMark(brand.nameplate!.day.path.split('/')[2]!, 'logo')).toBeNull();
    const deeds = await db.auditEntry.findMany({
      where: { action: 'settings.change' },
      orderBy: { id: 'asc' },
    });
    expect(deeds.map(({ before, after }) => [before, after])).toEqual([
      [{ logo: 0 }, { logo: settings.logo }],
      [{ logo: settings.logo }, { logo: 0 }],
    ]);
  });

  it('has one for the night and an icon of its own, and words', async () => {
    const files = {
      logoFile: await file(400, 100),
      logoDarkFile: await file(401, 100),
      iconFile: await file(200, 200),
    };
    await saveLogo(admin, form({ ...files, logoAlt: 'Tidings, since 1871' }));
    const settings = await getSettings();
    const brand = await getBrand(settings);
    expect(brand.nameplate).toMatchObject({
      day: { width: 400, height: 100 },
      night: { width: 401, height: 100 },
      alt: 'Tidings, since 1871',
    });
    expect(brandMetadata(brand)).toEqual({
      manifest: '/manifest.webmanifest',
      icons: {
        icon: [
          { url: brand.icons![32].path, sizes: '32x32', type: 'image/png' },
          { url: brand.icons![192].path, sizes: '192x192', type: 'image/png' },
        ],
        apple: [{ url: brand.icons![180].path, sizes: '180x180', type: 'image/png' }],
      },
    });
    expect(publicationOf('T', brand).logo).toMatch(/\/mark\/[0-9a-f]{16}\/logo\.png$/);
    // The same file again is the same picture.
    expect(
      await saveLogo(admin, form({ iconFile: files.iconFile, logoAlt: settings.logoAlt })),
    ).toEqual([]);
    expect(await db.media.count()).toBe(3);
  });

  it('is refused by its shape, its type and its number, and then nothing is changed', async () => {
    const refused = async (work: Promise<unknown>) =>
      work.then(
        () => null,
        ({ code, fields }: { code: string; fields: object }) => ({ code, fields }),
      );
    const message = 'This picture has 60 × 40 pixels: a logo needs 120 × 40 or more.';
    expect(await refused(saveLogo(admin, form({ logoFile: await file(60, 40) })))).toEqual({
      code: 'invalid',
      fields: [{ path: 'logo', message }],
    });
    const svg = new File(['<svg xmlns="http://www.w3.org/2000/svg"/>'], 'logo.svg');
    expect(await refused(saveLogo(admin, form({ logoFile: svg })))).toMatchObject({
      code: 'unsupported',
      fields: [{ path: 'logoFile' }],
    });
    expect(await refused(saveSettings(admin, { icon: 77 }, { isConfirmed: false }))).toMatchObject({
      code: 'invalid',
      fields: [{ path: 'icon' }],
    });
    expect(await getSettings()).toMatchObject({ logo: 0, icon: 0 });
    const editor = (await viewerOf(await makeUser({ role: 'EDITOR' }), { now: new Date() }))!;
    expect(await refused(saveLogo(editor, form({})))).toMatchObject({ code: 'forbidden' });
  });

  it('stands in the library as used, and goes with its picture', async () => {
    await saveLogo(admin, form({ logoFile: await file(400, 100) }));
    const { logo } = await getSettings();
    expect(await listUses(admin, logo)).toMatchObject({ isLogo: true, stories: [] });
    await expect(deleteMedia(admin, logo)).rejects.toMatchObject({ code: 'conflict' });
    await deleteMedia(admin, logo, { evenUsed: true });
    expect((await getSettings()).logo).toBe(0);
    expect(await getLogoPictures({ logo, logoDark: 0, icon: 0 })).toMatchObject({ logo: null });
  });

  it('goes with mails as a part of them', async () => {
    expect(await getMailLogo()).toBeNull();
    await saveLogo(admin, form({ logoFile: await file(400, 100), logoAlt: 'Tidings' }));
    const { bytes, ...rest } = (await getMailLogo())!;
    expect(rest).toEqual({ alt: 'Tidings', width: 400, height: 100 });
    expect((await sharp(bytes).metadata()).format).toBe('png');
  });
});

it('a shape is a logo’s or an icon’s, or is said not to be', () => {
  expect(shapeFault('logo', { width: 1200, height: 100 })).toBeNull();
  expect(shapeFault('logo', { width: 1300, height: 100 })).toBe(
    'This picture has 1300 × 100 pixels: a logo is at most 12 times as wide as it is high.',
  );
  expect(shapeFault('icon', { width: 512, height: 500 })).toBeNull();
  expect(shapeFault('icon', { width: 512, height: 480 })).toBe(
    'This picture has 512 × 480 pixels: an icon is square.',
  );
  expect(shapeFault('icon', { width: 100, height: 100 })).toBe(
    'This picture has 100 × 100 pixels: an icon needs 192 × 192 or more.',
  );
});

it('feeds carry it, each in the way of its format', () => {
  const base = { mime: 'image/png', fingerprint: 'f', revision: 1, renditions: [] };
  const logo = { ...base, id: 1, width: 400, height: 100 };
  const brand = brandOf({ logo, logoDark: null, icon: null }, 'T');
  const parts = feedOf([], { brand });
  const { origin } = parts.publication;
  const at = (path: string) => origin + path;
  expect(feedText('feed.xml', parts)).toContain(
    `<image><url>${at(brand.small!.path)}</url><title>The Tidings</title><link>${origin}/</link><width>144</width><height>36</height></image>`,
  );
  const atom = feedText('atom.xml', parts);
  expect(atom).toContain(`<icon>${at(brand.icons![192].path)}</icon>`);
  expect(atom).toContain(`<logo>${at(brand.nameplate!.day.path)}</logo>`);
  expect(JSON.parse(feedText('feed.json', parts))).toMatchObject({
    icon: at(brand.icons![512].path),
    favicon: at(brand.icons![32].path),
  });
  const without = feedOf([]);
  expect(feedText('feed.xml', without)).not.toContain('<image>');
  expect(feedText('atom.xml', without)).not.toContain('<icon>');
  expect(JSON.parse(feedText('feed.json', without))).not.toHaveProperty('icon');
});

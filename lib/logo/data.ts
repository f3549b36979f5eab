import { db, type Tx } from '@/lib/db';
import { brandOf, type Brand, type LogoPicture, type LogoPictures } from '@/lib/logo/brand';
import { logoSlots, type LogoSlot } from '@/lib/logo/schema';
import { pictureTypes } from '@/lib/media/container/picture-file';
import { originalKey, renditionKey } from '@/lib/media/keys';
import { filesOf } from '@/lib/media/sources';
import { mediaStore } from '@/lib/media/storage/store';

/** The numbers of the pictures; 0 for none. */
type Chosen = Record<LogoSlot, number>;
type Named = Chosen & { siteName: string; logoAlt: string };

const select = {
  id: true,
  mime: true,
  width: true,
  height: true,
  fingerprint: true,
  revision: true,
  renditions: true,
} as const;

/** The pictures of the library with these numbers that this site has as files of its own. */
async function listPictures(ids: number[], client: Tx): Promise<LogoPicture[]> {
  const rows = await client.media.findMany({ where: { id: { in: ids } }, select });
  return rows.flatMap(({ width, height, fingerprint, ...row }) =>
    width && height && fingerprint && row.mime in pictureTypes
      ? [{ ...row, width, height, fingerprint }]
      : [],
  );
}

/** The publication's logo and icon; one whose picture is gone counts as none. */
export async function getLogoPictures(chosen: Chosen, client: Tx = db): Promise<LogoPictures> {
  const ids = logoSlots.map((slot) => chosen[slot]).filter((id) => id > 0);
  const found = ids.length > 0 ? await listPictures(ids, client) : [];
  const of = (slot: LogoSlot) => found.find(({ id }) => id === chosen[slot]) ?? null;
  return { logo: of('logo'), logoDark: of('logoDark'), icon: of('icon') };
}

/** By what the publication is known. A logo without words of its own says the name. */
export const getBrand = async (settings: Named): Promise<Brand> =>
  brandOf(await getLogoPictures(settings), settings.logoAlt || settings.siteName);

/** The file of such a picture, as it was uploaded or, of an AVIF, as the library made it anew; null where it is not there. */
export async function getLogoFile(picture: LogoPicture): Promise<Buffer | null> {
  const { extension } = pictureTypes[picture.mime as keyof typeof pictureTypes];
  const whole = `whole.${extension}`;
  const key = filesOf(picture.renditions).includes(whole)
    ? renditionKey(picture, whole)
    : originalKey(picture.fingerprint, extension);
  return mediaStore().get(key);
}

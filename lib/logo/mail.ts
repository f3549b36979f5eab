import { markOf } from '@/lib/logo/brand';
import { getLogoFile, getLogoPictures } from '@/lib/logo/data';
import { drawMark } from '@/lib/logo/draw';
import { getSettings } from '@/lib/settings/data';

export type MailLogoFile = { bytes: Buffer; alt: string; width: number; height: number };

/** Drawn once for each logo, however many mails there are. */
let last: { path: string; bytes: Buffer } | null = null;

/** The logo as a mail carries it; null without one. */
export async function getMailLogo(): Promise<MailLogoFile | null> {
  const settings = await getSettings();
  const pictures = await getLogoPictures(settings);
  const mark = markOf('logo', pictures);
  if (!mark) return null;
  const { path, width, height } = mark;
  if (last?.path !== path) {
    const file = await getLogoFile(pictures.logo!);
    if (!file) return null;
    last = { path, bytes: await drawMark(file, 'logo') };
  }
  return { bytes: last.bytes, alt: settings.logoAlt || settings.siteName, width, height };
}

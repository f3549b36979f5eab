import type { Brand } from '@/lib/logo/brand';

type Props = { siteName: string; nameplate: Brand['nameplate'] };

/** The name of the paper: its logo where it has one, by night the one for the night, else the words. */
export function Nameplate({ siteName, nameplate }: Props) {
  if (!nameplate) return siteName;
  const { day, night, alt } = nameplate;
  // One logo for both stands on its own ground by night, where dark letters would not be seen.
  const img = (
    <img
      className={night ? 'logo' : 'logo lone'}
      src={day.path}
      alt={alt}
      width={day.width}
      height={day.height}
    />
  );
  if (!night) return img;
  return (
    <picture>
      <source
        media="(prefers-color-scheme: dark)"
        srcSet={night.path}
        width={night.width}
        height={night.height}
      />
      {img}
    </picture>
  );
}

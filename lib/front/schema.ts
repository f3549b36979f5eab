import type { Publication } from '@/lib/articles/json-ld';
import type { Named, SectionRef } from '@/lib/articles/schema';
import type { Place } from '@/lib/dates';
import type { BannerLine } from '@/lib/front/banners/schema';
import type { Brand } from '@/lib/logo/brand';
import type { PublicNewsletter } from '@/lib/newsletters/schema';
import type { Settings } from '@/lib/settings/schema';

/** The newsroom's day on the masthead's ruler; places are hours since midnight divided by 24. */
export type DayGauge = { marks: number[]; last: { at: number; clock: string } | null };

/** What stands around every public page. */
export type Chrome = {
  settings: Settings;
  publication: Publication;
  brand: Brand;
  place: Place;
  now: Date;
  /** Those of the masthead, with the addresses of those below each. */
  sections: (SectionRef & { below: string[] })[];
  /** The paper's own pages, for the footer. */
  pages: Named[];
  /** Those that readers can have. */
  newsletters: readonly PublicNewsletter[];
  day: DayGauge;
  /** The line of breaking news, while there is one. */
  banner: BannerLine | null;
};

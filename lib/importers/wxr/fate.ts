import type { StoryStatus } from '@/prisma/generated/enums';
import { momentOf } from '@/lib/importers/wxr/dates';
import type { WxrItem } from '@/lib/importers/wxr/schema';

export type Fate = { becomes: 'story' | 'page' | 'picture' } | { becomes: 'nothing'; why: string };

const types: Record<string, string> = {
  nav_menu_item: 'menu entries (this site makes its own menus)',
  revision: 'old versions of texts',
  wp_block: 'reusable blocks',
  wp_navigation: 'menu entries (this site makes its own menus)',
  wp_global_styles: 'settings of the old design',
  wp_template: 'settings of the old design',
  wp_template_part: 'settings of the old design',
  custom_css: 'settings of the old design',
  customize_changeset: 'settings of the old design',
};
const statuses: Record<string, string> = {
  trash: 'posts in the bin',
  'auto-draft': 'drafts that nobody began',
  inherit: 'old versions of texts',
};

/** Of a plugin or a theme: nobody here can know what it is. */
const ofOwnType = (type: string): string => {
  const known = Object.entries(plugins).find(([, pattern]) => pattern.test(type))?.[0];
  return known === undefined
    ? `items of the type “${type}” (a line “type:${type},story” of the mapping brings them in)`
    : `${known} (type “${type}”)`;
};
const plugins: Record<string, RegExp> = {
  'parts of a shop': /^(shop_\w+|product_variation|wc_\w+|edd_\w+)$/,
  'forms and what was sent by them':
    /^(feedback|wpcf7_\w+|flamingo_\w+|wpforms\w*|nf_sub|mc4wp-form|wp_lead)$/,
  'building blocks of the old design':
    /^(elementor_\w+|et_\w+|fl-builder\w*|vc4_\w+|vc_grid_item|oceanwp_\w+|astra-\w+|wp_font_\w+|acf(-[\w-]+)?|popup\w*|slide\w*|ml-slider|custom-css-js)$/,
  'what plugins keep for themselves':
    /^(oembed_cache|user_request|amp_validated_url|scheduled-action|jp_\w+|tablepress_table|patterns_ai_data|action_monitor)$/,
};

const picture = /\.(jpe?g|png|gif|webp|avif|svg|bmp|ico|tiff?)$/i;

/** The path of an attachment's file says what it is; the export does not. */
export const isPictureAddress = (url: string): boolean =>
  URL.canParse(url) &&
  /^https?:$/.test(new URL(url).protocol) &&
  picture.test(new URL(url).pathname);

/** What becomes of an item of the file. */
export function fateOf({ id, type, status, attachmentUrl, guid }: WxrItem): Fate {
  const nothing = (why: string): Fate => ({ becomes: 'nothing', why });
  if (type === 'attachment') {
    return isPictureAddress(attachmentUrl || guid)
      ? { becomes: 'picture' }
      : nothing('files that are no pictures (texts still link to them)');
  }
  if (type !== 'post' && type !== 'page') {
    return nothing(types[type] ?? ofOwnType(type));
  }
  if (Object.hasOwn(statuses, status)) return nothing(statuses[status]!);
  if (!id) return nothing('posts without a number');
  return { becomes: type === 'page' ? 'page' : 'story' };
}

export type Publication = {
  status: Exclude<StoryStatus, 'UNPUBLISHED'>;
  publishedAt: Date | null;
  /** For the newsroom: why it is not as it was. */
  notes: string[];
  createdAt: Date;
  /** The time was given without its zone. */
  isLocal: boolean;
};

/** In which state a post comes in. What the old site did not show to everyone is not shown here. */
export function publicationOf(item: WxrItem, now: Date): Publication {
  const { at, isLocal } = momentOf(item);
  const base = { createdAt: at && at < now ? at : now, isLocal };
  const draft = (...notes: string[]): Publication => ({
    ...{ ...base, status: 'DRAFT', publishedAt: null, notes },
  });
  if (item.password) return draft('Was protected by a password on the old site.');
  switch (item.status) {
    case 'publish':
      if (!at) return draft('Was published on the old site, but the export does not say when.');
      return { ...base, status: at > now ? 'SCHEDULED' : 'PUBLISHED', publishedAt: at, notes: [] };
    case 'future':
      if (at && at > now) return { ...base, status: 'SCHEDULED', publishedAt: at, notes: [] };
      return draft('Was scheduled on the old site for a time that has passed.');
    case 'pending':
      return { ...base, status: 'IN_REVIEW', publishedAt: null, notes: [] };
    case 'private':
      return draft('Was private on the old site: only its staff could read it.');
    case 'draft':
      return draft();
    default:
      return draft(
        `Was of the status “${item.status}” on the old site, which this site does not have.`,
      );
  }
}

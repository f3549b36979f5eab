import { slugOf } from '@/lib/articles/slug';
import type { Mapping } from '@/lib/importers/mapping';
import type { WxrItem } from '@/lib/importers/wxr/schema';

/** What news sites call their own types of texts. Others are as often orders, forms or building blocks of a design. */
const editorial =
  /^(?:\w+[-_])?(?:news|news_?item|article|story|stories|review|column|opinion|editorial|interview|feature|report|analysis|obituary|press[-_]release|podcast|episode|video|gallery|recipe|blog|blog[-_]post|live[-_]?blog)s?$/i;

/** What the mapping cannot make other things of. */
const ofWordPress = /^(post|page|attachment|revision|nav_menu_item|wp_\w+|guest-author)$/;

/** Whether items of a type that plugins or themes made are taken for texts where no mapping says so. */
export const isEditorial = (type: string): boolean => editorial.test(type);

/**
 * An item as the post or page that it becomes: one of a type of the old site's own is what the mapping says, else a post where
 * its type is called as texts are. Stories without a category get the section that the mapping names.
 */
export function asPost(item: WxrItem, mapping: Mapping): WxrItem {
  const wish = mapping.ofType(item.type);
  const becomes = wish?.becomes ?? (isEditorial(item.type) ? 'story' : 'skip');
  if (ofWordPress.test(item.type) || becomes === 'skip') return item;
  if (becomes === 'page') return { ...item, type: 'page' };
  const hasCategory = item.terms.some(({ domain }) => domain === 'category');
  const name = wish?.name ?? '';
  const section = { domain: 'category', slug: slugOf(name), name };
  return {
    ...{ ...item, type: 'post' },
    ...(name && !hasCategory && { terms: [section, ...item.terms] }),
  };
}

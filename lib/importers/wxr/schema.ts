/** A WordPress export (WXR) as it stands in the file: every value is its text, '' where there is none. */
export type WxrChannel = {
  title: string;
  link: string;
  blogUrl: string;
  language: string;
  version: string;
};
export type WxrAuthor = { login: string; name: string };
/** `id` is what plugins name it by. */
export type WxrCategory = { id: string; slug: string };
/** `domain` is the taxonomy: category, post_tag, post_format, nav_menu … */
export type WxrTerm = { domain: string; slug: string; name: string };
export type WxrComment = {
  id: string;
  author: string;
  date: string;
  dateGmt: string;
  content: string;
  approved: string;
  type: string;
  parent: string;
};
export type WxrItem = {
  /** Where in the file it begins. */
  line: number;
  id: string;
  type: string;
  title: string;
  link: string;
  guid: string;
  creator: string;
  content: string;
  excerpt: string;
  date: string;
  dateGmt: string;
  modifiedGmt: string;
  pubDate: string;
  commentStatus: string;
  slug: string;
  status: string;
  parent: string;
  menuOrder: string;
  password: string;
  isSticky: boolean;
  attachmentUrl: string;
  terms: WxrTerm[];
  meta: { key: string; value: string }[];
  comments: WxrComment[];
};

export type WxrRecord =
  /** Once, before the first item or at the end. */
  | { kind: 'channel'; channel: WxrChannel }
  | { kind: 'author'; author: WxrAuthor }
  | { kind: 'category'; category: WxrCategory }
  | { kind: 'item'; item: WxrItem };

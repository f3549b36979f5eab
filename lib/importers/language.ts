import { storyFieldsSchema } from '@/lib/articles/schema';

/** The language that a file says something is in, as stories have it: "en_US" is "en-US". Undefined when it is none. */
export function languageIn(tag: string): string | undefined {
  const parsed = storyFieldsSchema.shape.language.safeParse(tag.trim().replace('_', '-'));
  return (parsed.success && parsed.data) || undefined;
}

import { jsonLdText } from '@/lib/articles/json-ld';

/** Data for search engines. `jsonLdText` has made it safe inside a script element. */
export function JsonLd({ data }: { data: unknown }) {
  return (
    <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: jsonLdText(data) }} />
  );
}

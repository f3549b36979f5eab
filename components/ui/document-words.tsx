import type { DocNode } from '@/lib/articles/document';
import { documentHtml } from '@/lib/articles/to-html';

type Props = { body: DocNode; className: string; lang?: string; dir?: 'ltr' | 'rtl' };

/** A short document, such as a live post, as the renderer of documents writes it: it escapes every text in it. */
export function DocumentWords({ body, ...rest }: Props) {
  return <div {...rest} dangerouslySetInnerHTML={{ __html: documentHtml(body) }} />;
}

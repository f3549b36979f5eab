import { documentText, type DocNode } from '@/lib/articles/document';

const str = (value: unknown) => (typeof value === 'string' ? value : '');

/** A block of a story in words, for comparisons; what has no text of its own says what it is. */
export function blockText(block: DocNode): string {
  const { type, attrs = {} } = block;
  if (type === 'image')
    return ['Picture', str(attrs.alt) || str(attrs.src), str(attrs.caption), str(attrs.credit)]
      .filter(Boolean)
      .join(': ');
  if (type === 'horizontalRule') return '———';
  if (type === 'gallery')
    return [`Gallery: ${str(attrs.caption)}`, ...(block.content ?? []).map(blockText)].join('\n');
  if (type === 'embed')
    return ['Embedded', str(attrs.title), str(attrs.url)].filter(Boolean).join(': ');
  if (type === 'readAlso') return `Read also: story ${String(attrs.story)}`;
  if (type === 'table')
    return [
      str(attrs.caption),
      ...(block.content ?? []).map(({ content = [] }) =>
        content.map((cell) => documentText({ type: 'doc', content: [cell] })).join(' | '),
      ),
    ]
      .filter(Boolean)
      .join('\n');
  if (type === 'pullQuote')
    return [documentText({ type: 'doc', content: [block] }), str(attrs.cite)]
      .filter(Boolean)
      .join('\n');
  const text = documentText({ type: 'doc', content: [block] });
  if (text || type === 'paragraph') return text;
  const said = Object.values(attrs)
    .filter((value) => typeof value === 'string')
    .join(', ');
  return said ? `${type}: ${said}` : type;
}

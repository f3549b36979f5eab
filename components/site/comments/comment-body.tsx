import { Fragment, type ReactNode } from 'react';
import { linkRel, parseBody } from '@/lib/comments/body';
import type { Block, Inline } from '@/lib/comments/markup/tree';

const inline = (content: readonly Inline[]): ReactNode =>
  content.map((node, at) => {
    switch (node.type) {
      case 'text':
        return <Fragment key={at}>{node.text}</Fragment>;
      case 'break':
        return <br key={at} />;
      case 'link':
        return (
          <a href={node.href} rel={linkRel} key={at}>
            {node.text}
          </a>
        );
      default: {
        const Mark = node.type;
        return <Mark key={at}>{inline(node.content)}</Mark>;
      }
    }
  });

/** `dir` stands on the outermost blocks alone, as bodyHtml() writes it. */
function shown(block: Block, key: number, dir?: 'auto'): ReactNode {
  switch (block.type) {
    case 'paragraph':
      return (
        <p className="p" dir={dir} key={key}>
          {inline(block.content)}
        </p>
      );
    case 'quote':
      return (
        <blockquote className="p" dir={dir} key={key}>
          {block.content.map((inner, at) => shown(inner, at))}
        </blockquote>
      );
    case 'list': {
      const List = block.isOrdered ? 'ol' : 'ul';
      const start = block.isOrdered && block.start !== 1 ? { start: block.start } : {};
      return (
        <List className="p" dir={dir} key={key} {...start}>
          {block.items.map(({ content, value }, at) => (
            <li value={value} key={at}>
              {inline(content)}
            </li>
          ))}
        </List>
      );
    }
  }
}

/** What a person wrote. Everything is text to React, so nothing in it can be markup but what parseBody() found. */
export function CommentBody({ body }: { body: string }) {
  return parseBody(body).map((block, at) => shown(block, at, 'auto'));
}

import { Fragment } from 'react';
import { linkRel, parseBody } from '@/lib/comments/body';

/** What a person wrote: paragraphs, lines and links. Everything is text to React, so nothing in it can be markup. */
export function CommentBody({ body }: { body: string }) {
  return parseBody(body).map((lines, at) => (
    <p className="p" dir="auto" key={at}>
      {lines.map((pieces, line) => (
        <Fragment key={line}>
          {line > 0 && <br />}
          {pieces.map(({ text, href }, piece) =>
            href ? (
              <a href={href} rel={linkRel} key={piece}>
                {text}
              </a>
            ) : (
              text
            ),
          )}
        </Fragment>
      ))}
    </p>
  ));
}

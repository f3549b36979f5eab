import type { ReactNode } from 'react';
import { Picture as PictureView } from '@/components/site/picture';
import type { Picture } from '@/lib/articles/schema';

type Props = {
  title: string;
  /** A person's or desk's post, under the name. */
  post?: string;
  about?: string;
  /** A portrait beside the name. */
  picture?: Picture | null;
  children?: ReactNode;
  /** Smaller, and in key ink: for all but sections. */
  isPlain?: boolean;
};

/** The head of a list of stories: its name at full size, what it is about, and the gauge. */
export function ListHead({ title, post, about, picture, children, isPlain = false }: Props) {
  return (
    <>
      <header className={isPlain ? 'sec-head lesser' : 'sec-head'}>
        {picture?.path && (
          <div className="portrait">
            <PictureView picture={picture} alt={picture.alt} sizes="144px" crop="1:1" isFirst />
          </div>
        )}
        <h1>{title}</h1>
        {post && <p className="post">{post}</p>}
        {about && <p>{about}</p>}
        {children}
      </header>
      <div className="gauge under" aria-hidden="true" />
    </>
  );
}

import type { DetailedHTMLProps, HTMLAttributes } from 'react';

/** What a custom element takes in JSX: the attributes of any element. */
export type IslandElement = DetailedHTMLProps<HTMLAttributes<HTMLElement>, HTMLElement>;

declare module 'react' {
  // React looks its elements up in this namespace; there is no other way to add one.
  namespace JSX {
    interface IntrinsicElements {
      'account-badge': IslandElement;
      'search-box': IslandElement;
    }
  }
}

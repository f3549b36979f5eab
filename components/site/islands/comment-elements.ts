import type { IslandElement } from './elements';

declare module 'react' {
  // React looks its elements up in this namespace; there is no other way to add one.
  namespace JSX {
    interface IntrinsicElements {
      'comment-form': IslandElement;
      'comment-thread': IslandElement;
      'live-comments': IslandElement;
      'live-posts': IslandElement;
      'reading-aids': IslandElement;
      'save-story': IslandElement;
    }
  }
}

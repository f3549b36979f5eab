import type { IslandElement } from './elements';

declare module 'react' {
  // React looks its elements up in this namespace; there is no other way to add one.
  namespace JSX {
    interface IntrinsicElements {
      'push-alerts': IslandElement;
    }
  }
}

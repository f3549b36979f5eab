/**
 * Registers a custom element in a task of its own: an element upgrades wherever it stands on the page, and all of them at once
 * would hold a phone's processor up for too long.
 */
export function define(name: string, element: CustomElementConstructor): void {
  setTimeout(() => customElements.define(name, element));
}

/** An address with its letters as people read them; as it is where that cannot be. */
export function readable(address: string): string {
  try {
    return decodeURI(address);
  } catch {
    return address;
  }
}

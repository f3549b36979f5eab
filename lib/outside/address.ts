import ipaddr from 'ipaddr.js';

/** Public by number, yet answering only inside a data centre: what machines of Azure ask for their secrets. */
const inside = ['168.63.129.16'];
const global = ipaddr.IPv6.parseCIDR('2000::/3');

/**
 * Whether an IP address belongs to the open internet: nothing of this machine, its network, or what hands secrets to
 * machines in a cloud, in whatever form it is written. What is no address is not public.
 */
export function isPublicAddress(text: string): boolean {
  if (!ipaddr.isValid(text)) return false;
  // An IPv4 address in the clothes of an IPv6 one is what counts.
  const address = ipaddr.process(text);
  if (address.range() !== 'unicast' || inside.includes(address.toString())) return false;
  return address instanceof ipaddr.IPv4 || address.match(global);
}

/** Names under which programs write what is not finished, and what file managers leave behind (`.DS_Store`, `Thumbs.db`). */
const passedOver =
  /^\.|^~|\.(tmp|part|partial|filepart|crdownload|swp|uploading)$|^(thumbs\.db|desktop\.ini|icon\r)$/i;

/** Whether a file of this name is an item that may be read. */
export const isReadable = (name: string): boolean => !passedOver.test(name);

/** The name for a file that is moved to where one of its name may lie already: "a.xml", "a-2.xml" … */
export function freeName(name: string, isTaken: (name: string) => boolean): string {
  if (!isTaken(name)) return name;
  const dot = name.lastIndexOf('.');
  const [stem, end] = dot > 0 ? [name.slice(0, dot), name.slice(dot)] : [name, ''];
  let n = 2;
  while (isTaken(`${stem}-${n}${end}`)) n++;
  return `${stem}-${n}${end}`;
}

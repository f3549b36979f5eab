import type { ReactNode } from 'react';
import { number } from '@/components/admin/transparency/words';

type Props = {
  caption: string;
  /** What the rows are, then what each column counts. */
  head: readonly string[];
  rows: readonly { name: ReactNode; key: string; cells: readonly (number | string)[] }[];
  /** What stands in place of the rows when there are none. */
  none: string;
};

/** Numbers by row and column, which a narrow screen scrolls. */
export function CountTable({ caption, head, rows, none }: Props) {
  if (rows.length === 0) return <p className="hint">{none}</p>;
  const [first, ...columns] = head;
  return (
    <div className="counts" role="region" aria-label={caption} tabIndex={0}>
      <table className="list count">
        <caption className="vh">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{first}</th>
            {columns.map((column) => (
              <th key={column} scope="col" className="num">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ name, key, cells }) => (
            <tr key={key}>
              <th scope="row">{name}</th>
              {cells.map((cell, i) => (
                <td key={columns[i]} className="num">
                  {typeof cell === 'number' ? number(cell) : cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

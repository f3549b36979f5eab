import type { ReactNode } from 'react';
import { CountTable } from '@/components/admin/transparency/count-table';
import { number } from '@/components/admin/transparency/words';

export type Bar = {
  key: string;
  /** "Wednesday 25 November", for the tip of a bar. */
  name: string;
  /** "25 Nov", where there is little room. */
  brief: string;
  value: number;
  /** What its row says besides. */
  besides?: readonly number[];
};

type Props = {
  bars: readonly Bar[];
  label: string;
  /** What heads the table: what a bar stands for, what is drawn, and what is said besides. */
  head: readonly string[];
  /** "1 view", "2 views". */
  unit: readonly [one: string, more: string];
  /** Drawings of what the table says besides. */
  children?: ReactNode;
};

const said = (value: number, [one, more]: Props['unit']) =>
  `${number(value)} ${value === 1 ? one : more}`;

/** The next of 1, 2, 5, 10, 20, 50 …, so that the scale has a middle that can be read. */
export function roundUp(value: number): number {
  const power = 10 ** Math.floor(Math.log10(Math.max(1, value)));
  const top = [1, 2, 5, 10].find((step) => step * power >= value)! * power;
  return Math.max(2, top);
}

const width = 1000;
const height = 200;
const labels = 6;

/** Bars over time: drawn, and the same as a table for whoever reads numbers or hears the page. */
export function BarChart({ bars, label, head, unit, children }: Props) {
  return (
    <>
      <BarDrawing {...{ bars, label, unit }} />
      {children}
      <details>
        <summary>
          The same as a table<span className="vh">: {label}</span>
        </summary>
        <CountTable
          caption={label}
          head={head}
          rows={bars.map(({ key, name, value, besides = [] }) => ({
            ...{ key, name },
            cells: [value, ...besides],
          }))}
          none="Nothing was read."
        />
      </details>
    </>
  );
}

/** The axis is text beside the drawing, so that it stays legible however narrow that is. */
export function BarDrawing({ bars, label, unit }: Omit<Props, 'head' | 'children'>) {
  const most = bars.reduce((a, b) => (b.value > a.value ? b : a), bars[0]!);
  const top = roundUp(most.value);
  const step = width / bars.length;
  const every = Math.ceil(bars.length / labels);
  const summary =
    most.value === 0
      ? `${label}: none.`
      : `${label}: ${said(most.value, unit)} at most, ${most.name}.`;
  return (
    <figure className="chart">
      <figcaption className="lab">{label}</figcaption>
      <div className="plot">
        <div className="scale" aria-hidden="true">
          <span>{number(top)}</span>
          <span>{number(top / 2)}</span>
          <span>0</span>
        </div>
        <svg
          viewBox={`0 0 ${width} ${height}`}
          preserveAspectRatio="none"
          role="img"
          aria-label={summary}
        >
          <path className="grid" d={`M0 .5H${width}M0 ${height / 2}H${width}`} />
          {bars.map(({ key, name, value }, i) => {
            const tall = (value / top) * height;
            return (
              <g key={key}>
                <title>{`${name}: ${said(value, unit)}`}</title>
                <rect className="whole" x={i * step} y={0} width={step} height={height} />
                <rect
                  className="bar"
                  x={i * step + step * 0.12}
                  y={height - tall}
                  width={step * 0.76}
                  height={tall}
                />
              </g>
            );
          })}
        </svg>
        <div
          className="when"
          style={{ gridTemplateColumns: `repeat(${bars.length}, 1fr)` }}
          aria-hidden="true"
        >
          {bars.map(({ key, brief }, i) =>
            i % every === 0 ? (
              <span key={key} style={{ gridColumn: `${i + 1} / span ${every}` }}>
                {brief}
              </span>
            ) : null,
          )}
        </div>
      </div>
    </figure>
  );
}

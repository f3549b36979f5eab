'use client';

import { NodeViewWrapper, type NodeViewProps } from '@tiptap/react';

type Item = { term: string; text: string };

/** A fact box as a form: a title, and a row for each figure with what it means. */
export function FactBoxForm({ node, updateAttributes, deleteNode, selected }: NodeViewProps) {
  const items = node.attrs.items as Item[];
  const put = (at: number, change: Partial<Item>) =>
    updateAttributes({ items: items.map((item, i) => (i === at ? { ...item, ...change } : item)) });
  return (
    <NodeViewWrapper
      className={selected ? 'box fact is-selected' : 'box fact'}
      role="group"
      aria-label="Fact box"
      lang="en-GB"
      dir="ltr"
      contentEditable={false}
    >
      <label>
        Title of the fact box
        <input
          dir="auto"
          value={node.attrs.title as string}
          maxLength={200}
          onChange={(event) => updateAttributes({ title: event.target.value })}
        />
      </label>
      {items.map((item, i) => (
        <div className="box-row" key={i}>
          <label>
            Figure
            <input
              dir="auto"
              value={item.term}
              maxLength={200}
              onChange={(event) => put(i, { term: event.target.value })}
            />
          </label>
          <label className="grow">
            What it means
            <input
              dir="auto"
              value={item.text}
              maxLength={1000}
              onChange={(event) => put(i, { text: event.target.value })}
            />
          </label>
          <button
            type="button"
            className="text"
            aria-label={`Remove ${item.term || 'this figure'}`}
            onClick={() => updateAttributes({ items: items.filter((_, at) => at !== i) })}
          >
            Remove
          </button>
        </div>
      ))}
      <div className="box-row">
        <button
          type="button"
          className="btn line"
          disabled={items.length >= 40}
          onClick={() => updateAttributes({ items: [...items, { term: '', text: '' }] })}
        >
          Add a figure
        </button>
        <button type="button" className="text" onClick={deleteNode}>
          Remove the fact box
        </button>
      </div>
    </NodeViewWrapper>
  );
}

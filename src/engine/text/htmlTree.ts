import { defaultTreeAdapter, parse, type DefaultTreeAdapterTypes } from 'parse5';

/** Beyond these a page is none that anybody wrote: elements inside each other, elements, and what may part attributes within one tag. */
const maxDepth = 512;
const maxElements = 100_000;
const maxParts = 10_000;

class Intractable extends Error {}

/** Looks for attributes without end: the parser compares each with all before it. */
function hasEndlessTag(text: string): boolean {
  let parts = 0;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code === 0x3e) parts = 0;
    else if ((code <= 0x20 || code === 0x22 || code === 0x27 || code === 0x2f) && ++parts > maxParts) return true;
  }
  return false;
}

/**
 * The tree of a page as a browser would make it, with places in the source; null where it would take more than time in proportion to
 * the text.
 */
export function parsePage(text: string): DefaultTreeAdapterTypes.Document | null {
  if (hasEndlessTag(text)) return null;
  let depth = 0;
  let elements = 0;
  try {
    return parse(text, {
      sourceCodeLocationInfo: true,
      scriptingEnabled: false,
      treeAdapter: {
        ...defaultTreeAdapter,
        createElement(...element) {
          if (++elements > maxElements) throw new Intractable();
          return defaultTreeAdapter.createElement(...element);
        },
        // What a table does not take is put before it, mostly as the last but one.
        insertBefore(parent, node, before) {
          parent.childNodes.splice(parent.childNodes.lastIndexOf(before), 0, node);
          node.parentNode = parent;
        },
        onItemPush() {
          if (++depth > maxDepth) throw new Intractable();
        },
        onItemPop() {
          depth--;
        },
      },
    });
  } catch (error) {
    if (error instanceof Intractable) return null;
    throw error;
  }
}

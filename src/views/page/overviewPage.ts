import type { FromOverview, ToOverview } from '../overviewShell';
import { overviewState, type OverviewState } from '../overviewState';

/** The parts of a browser that are needed here: the project's types know none. */
interface Node {
  readonly dataset: Readonly<Record<string, string | undefined>>;
  readonly tagName: string;
  innerHTML: string;
  textContent: string | null;
  open?: boolean;
  closest(selector: string): Node | null;
  focus(options: { readonly preventScroll: boolean }): void;
}
interface Page {
  readonly activeElement: Node | null;
  getElementById(id: string): Node | null;
  querySelectorAll(selector: string): Iterable<Node>;
  addEventListener(
    type: 'click' | 'toggle',
    listener: (event: { readonly target: Node }) => void,
    early?: boolean,
  ): void;
}
interface Host {
  postMessage(message: FromOverview): void;
  getState(): unknown;
  setState(state: OverviewState): void;
}
interface Scope {
  readonly document: Page;
  acquireVsCodeApi(): Host;
  addEventListener(type: 'message', listener: (event: { readonly data: ToOverview }) => void): void;
}

const scope = globalThis as unknown as Scope;
const { document } = scope;
const host = scope.acquireVsCodeApi();
const content = document.getElementById('content');
const title = document.getElementById('title');
const remembered = overviewState(host.getState());
/** The tables that were opened: an edit makes all anew. */
const opened = new Set<string>(remembered.opened);
let { map } = remembered;

function remember(): void {
  host.setState({ opened: [...opened], map });
}

function openTables(): void {
  for (const table of document.querySelectorAll('details')) table.open = opened.has(table.dataset['key'] ?? '');
}

/** What an element is, in the page as it was and as it is made anew. */
function keyOf(element: Node | null): string | undefined {
  const table = element?.closest('details')?.dataset['key'] ?? '';
  if (element?.tagName === 'SUMMARY') return table;
  if (element?.tagName !== 'BUTTON') return undefined;
  return element.dataset['key'] ?? `${table} ${element.textContent ?? ''}`;
}

function show({ title: name, html, map: next }: ToOverview): void {
  if (!content || !title) return;
  map = next ?? map;
  remember();
  const focused = keyOf(document.activeElement);
  title.textContent = name;
  content.innerHTML = html;
  openTables();
  if (focused === undefined) return;
  for (const element of document.querySelectorAll('button, summary')) {
    if (keyOf(element) !== focused) continue;
    element.focus({ preventScroll: true });
    break;
  }
}

document.addEventListener('click', ({ target }) => {
  const zoom = target.closest('[data-zoom]')?.dataset['zoom'];
  if (zoom !== undefined) host.postMessage({ type: 'zoom', zoom: Number(zoom) });
  const at = target.closest('[data-at]')?.dataset['at'];
  if (at === undefined) return;
  const [start = 0, end = 0] = at.split(',').map(Number);
  host.postMessage({ type: 'go', start, end });
});
// It does not rise from the element that opens: it is heard on its way down.
document.addEventListener(
  'toggle',
  ({ target }) => {
    const key = target.dataset['key'];
    if (key === undefined) return;
    if (target.open === true) opened.add(key);
    else opened.delete(key);
    remember();
  },
  true,
);
scope.addEventListener('message', ({ data }) => {
  show(data);
});
openTables();
host.postMessage({ type: 'ready' });

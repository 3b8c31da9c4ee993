import fc from 'fast-check';

/** A value that has no business where it stands. */
export const oddValue: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom<unknown>(null, true, 0, -1, 0.5, 1e308, 2 ** 53, '', ' ', '\0', '\ud800', '__proto__', [], {}, [[]]),
  fc.constantFrom(
    '+275760-09-13T00:00:00.000Z',
    '-271821-04-20T00:00:00Z',
    '0',
    'Thu, 01 Jan 1970',
    '2024-02-31',
    'now',
  ),
  fc.constantFrom('Brandt', 'said', '“', ' ', '\n').map((unit) => unit.repeat(700)),
  fc.constantFrom([0, 1], [1, 0], [5, 5], [0, 1e9], [-3, 4], [0.5, 2], ['a', 'b'], [0, 1, 2]),
  fc.integer({ min: 2, max: 60 }).map((depth) => JSON.parse('['.repeat(depth) + ']'.repeat(depth)) as unknown),
  fc.jsonValue({ maxDepth: 2 }),
);

type Change = readonly [steps: readonly number[], what: 'put' | 'remove' | 'double' | 'add', value: unknown];

const change: fc.Arbitrary<Change> = fc.tuple(
  fc.array(fc.nat(40), { minLength: 1, maxLength: 5 }),
  fc.constantFrom('put', 'remove', 'double', 'add'),
  oddValue,
);

/** The value with some places in it changed: overwritten, taken out, doubled, or with `__proto__` put beside them. */
export const changed = (value: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> =>
  fc.tuple(value, fc.array(change, { maxLength: 4 })).map(([whole, changes]) => {
    const copy = JSON.parse(JSON.stringify(whole)) as unknown;
    for (const each of changes) make(copy, each);
    return copy;
  });

function make(whole: unknown, [steps, what, odd]: Change): void {
  // One of its own: later changes may go into it.
  const value = JSON.parse(JSON.stringify(odd)) as unknown;
  let at = whole;
  for (const [i, step] of steps.entries()) {
    if (typeof at !== 'object' || at === null) return;
    const holder = at as Record<string, unknown>;
    const keys = Object.keys(holder);
    const key = keys[step % Math.max(1, keys.length)];
    if (key === undefined) return;
    at = holder[key];
    if (i < steps.length - 1 && typeof at === 'object' && at !== null) continue;
    if (what === 'put') holder[key] = value;
    else if (what === 'add')
      Object.defineProperty(holder, '__proto__', {
        value,
        enumerable: true,
        configurable: true,
        writable: true,
      });
    else if (!Array.isArray(holder)) delete holder[key];
    else holder.splice(Number(key), 1, ...(what === 'double' ? [at, at] : []));
    return;
  }
}

/** Its text, sometimes cut off or with something in it that does not belong there. */
export const jsonText = (value: fc.Arbitrary<unknown>): fc.Arbitrary<string> =>
  fc
    .tuple(
      value,
      fc.option(fc.tuple(fc.nat(1000), fc.nat(20), fc.string({ unit: 'binary', maxLength: 3 })), { freq: 6 }),
    )
    .map(([whole, fault]) => {
      const text = JSON.stringify(whole);
      if (!fault) return text;
      const [at, removed, put] = fault;
      const place = Math.floor((text.length * at) / 1000);
      return text.slice(0, place) + put + text.slice(place + removed);
    });

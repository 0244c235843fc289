// Ties without which a group would fall in two: where two people are chained into
// one, it is by such a tie, so that they are looked at first. Tarjan's bridges
// (Inf. Proc. Letters 2, 1974), without recursion.
export type Tie = readonly [a: string, b: string];

/** The keys `a b`, lesser first, of the bridges between groups of which one has more than one member. */
export function findBridges(ties: readonly Tie[]): ReadonlySet<string> {
  const neighbours = new Map<string, Set<string>>();
  const add = (a: string, b: string) => {
    const known = neighbours.get(a);
    if (known === undefined) neighbours.set(a, new Set([b]));
    else known.add(b);
  };
  for (const [a, b] of ties) {
    add(a, b);
    add(b, a);
  }
  const bridges = new Set<string>();
  const seen = new Map<string, { order: number; low: number }>();
  for (const start of neighbours.keys()) {
    if (!seen.has(start)) walk(start, { neighbours, seen, bridges });
  }
  return bridges;
}

type Walk = {
  readonly neighbours: ReadonlyMap<string, ReadonlySet<string>>;
  readonly seen: Map<string, { order: number; low: number }>;
  readonly bridges: Set<string>;
};

type Frame = { readonly at: string; readonly from: string | null; readonly rest: Iterator<string> };

function walk(start: string, around: Walk): void {
  const { neighbours, seen, bridges } = around;
  const open = (at: string, from: string | null): Frame => {
    seen.set(at, { order: seen.size, low: seen.size });
    return { at, from, rest: (neighbours.get(at) ?? new Set<string>())[Symbol.iterator]() };
  };
  const stack: Frame[] = [open(start, null)];
  for (let top = stack.at(-1); top !== undefined; top = stack.at(-1)) {
    const { value: next, done } = top.rest.next();
    const own = seen.get(top.at);
    if (done !== true && own !== undefined) {
      const known = seen.get(next);
      if (known === undefined) stack.push(open(next, top.at));
      else if (next !== top.from) own.low = Math.min(own.low, known.order);
      continue;
    }
    stack.pop();
    const parent = top.from === null ? undefined : seen.get(top.from);
    if (parent === undefined || own === undefined || top.from === null) continue;
    parent.low = Math.min(parent.low, own.low);
    const isPair = [top.at, top.from].every((each) => neighbours.get(each)?.size === 1);
    if (own.low > parent.order && !isPair) bridges.add(keyOf(top.at, top.from));
  }
}

function keyOf(a: string, b: string): string {
  return a < b ? `${a} ${b}` : `${b} ${a}`;
}

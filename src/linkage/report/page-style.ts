// How the report looks: in the reader's theme, in either direction, on paper and on a telephone.
export const pageStyle = `
:root { color-scheme: light dark; --ground: light-dark(#fbfaf7, #16181b); --ink: light-dark(#1d2125, #e8e6e1);
  --soft: light-dark(#59616a, #a7adb4); --line: light-dark(#d9d6cf, #363b41); --for: light-dark(#2a6f4e, #6cc298);
  --against: light-dark(#a23b2e, #e58b7c); --sunk: light-dark(#f1efe9, #1f2327); }
* { box-sizing: border-box; }
body { margin: 0 auto; max-inline-size: 64rem; padding: 2rem 1rem 4rem; background: var(--ground); color: var(--ink);
  font: 1rem/1.6 Vazirmatn, system-ui, sans-serif; overflow-wrap: anywhere; }
h1 { font-size: 1.9rem; line-height: 1.25; margin: 0 0 .5rem; }
h2 { font-size: 1.3rem; margin: 3rem 0 .5rem; }
h3 { font-size: 1.05rem; margin: 1.75rem 0 .25rem; }
p { max-inline-size: 44rem; margin: 0 0 1rem; color: var(--soft); }
dl { display: grid; grid-template-columns: repeat(auto-fit, minmax(9rem, 1fr)); gap: 1rem; margin: 1.5rem 0; }
dl div { display: flex; flex-direction: column-reverse; justify-content: flex-end; }
dt { color: var(--soft); font-size: .9rem; line-height: 1.4; }
dd { margin: 0; font-size: 1.6rem; font-variant-numeric: tabular-nums; }
table { border-collapse: collapse; inline-size: 100%; margin: .25rem 0 1rem; }
th, td { border-block-end: 1px solid var(--line); padding: .3rem .5rem; text-align: start; vertical-align: top; }
thead th { color: var(--soft); font-size: .85rem; font-weight: 400; }
tbody th { font-weight: 400; }
.figure { text-align: end; font-variant-numeric: tabular-nums; white-space: nowrap; }
.track { inline-size: 34%; vertical-align: middle; }
.bar { display: block; block-size: .7rem; border-radius: 2px; background: var(--for); }
.bar.against { background: var(--against); }
svg { display: block; inline-size: 100%; block-size: auto; direction: ltr; }
svg text { fill: var(--soft); font-size: 12px; }
svg line { stroke: var(--line); }
svg .for { fill: var(--for); }
svg .against { fill: var(--against); }
details { margin: .5rem 0; }
summary { cursor: pointer; color: var(--soft); }
article { margin: 1rem 0 2rem; border-block-start: 2px solid var(--line); }
article h3 { display: flex; flex-wrap: wrap; justify-content: space-between; gap: .25rem 1rem; margin: .6rem 0 .25rem; }
article h3 span { color: var(--soft); font-weight: 400; font-variant-numeric: tabular-nums; }
small { color: var(--soft); display: block; }
@media (max-width: 40rem) { svg text { font-size: 20px; } .figure { font-size: .85rem; } .track { display: none; } th, td { padding-inline: .3rem; } .pair th { inline-size: 28%; } }
@media print { body { max-inline-size: none; } article, tr { break-inside: avoid; } }
`;

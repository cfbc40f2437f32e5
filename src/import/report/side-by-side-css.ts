/** The look of the pages that show decks beside their talks. */
export const SIDE_BY_SIDE_CSS = `
:root { color-scheme: light dark; --line: light-dark(#d5d8dd, #3a4048); --soft: light-dark(#f5f6f8, #1b1f24); --quiet: light-dark(#565c66, #a5acb7); --changed: light-dark(#7a4d00, #f0bd62); --dropped: light-dark(#a01c1c, #ff9c94); }
body { margin: 0; font: 16px/1.5 system-ui, sans-serif; background: light-dark(#fff, #121518); color: light-dark(#1b1f24, #e6e8eb); }
main { max-width: 90rem; margin: auto; padding: 1rem clamp(1rem, 3vw, 2rem) 4rem; }
h1 { font-size: 1.5rem; line-height: 1.3; overflow-wrap: anywhere; } h2 { font-size: 1.1rem; margin: 2.5rem 0 0.5rem; }
p, li { max-width: 75ch; } code { overflow-wrap: anywhere; } small { color: var(--quiet); font-size: 0.85rem; }
.pair { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 28rem), 1fr)); gap: 1rem; }
figure { margin: 0; min-width: 0; border: 1px solid var(--line); border-radius: 6px; overflow: hidden; }
figcaption { padding: 0.3rem 0.75rem; background: var(--soft); border-bottom: 1px solid var(--line); font-size: 0.85rem; overflow-wrap: anywhere; }
pre { margin: 0; padding: 0.75rem; white-space: pre-wrap; overflow-wrap: anywhere; font: 0.85rem/1.45 ui-monospace, monospace; tab-size: 2; }
summary { cursor: pointer; } details table { margin-top: 0.5rem; }
.things { padding: 0; margin: 1rem 0 0; list-style: none; } .things li { margin: 0.75rem 0; padding-left: 0.75rem; border-left: 3px solid var(--line); }
.things p { margin: 0.25rem 0 0; } .things pre { padding: 0.25rem 0; max-height: 20lh; overflow-y: auto; }
.changed { color: var(--changed); } .dropped { color: var(--dropped); } a { color: light-dark(#0b57a4, #8ec2ff); }
.scroll { overflow-x: auto; } table { border-collapse: collapse; } th, td { text-align: left; padding: 0.4rem 1rem 0.4rem 0; border-bottom: 1px solid var(--line); vertical-align: top; } .number { text-align: right; font-variant-numeric: tabular-nums; }
@media print { main { max-width: none; padding: 0; } section { break-inside: avoid; } .things pre { max-height: none; } }
`;

// Units of a table of costs from rules written by hand: each piece's share of all
// pieces times the share of one way to write it.
import type { Unit } from './cost-table.ts';

/** The units of rules in the form of tables/persian.ts; their probabilities add up to one. */
export function unitsOfRules(rules: string): Unit[] {
  const units = rules.trim().split('\n').flatMap(unitsOf);
  const total = units.reduce((sum, { probability }) => sum + probability, 0);
  return units.map((unit) => ({ ...unit, probability: unit.probability / total }));
}

function unitsOf(rule: string): Unit[] {
  const [arab = '', weight = '', ...rest] = rule.split(' ');
  const written = rest.join(' ').split(', ').map(shareOf);
  const total = written.reduce((sum, [, share]) => sum + share, 0);
  return written.map(([latin, share]) => ({
    arab: arab === '-' ? '' : arab,
    latin,
    probability: (Number(weight) * share) / total,
  }));
}

function shareOf(written: string): [string, number] {
  const [latin = '', share = ''] = written.split(' ');
  return [latin === '-' ? '' : latin, Number(share)];
}

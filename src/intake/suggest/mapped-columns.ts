// Which columns a mapping asks for, to tell whether it can be used for another list.
import type { Expression } from '../../format/mapping/expression.ts';
import type { ClaimRule, MemberRules, ObjectRule, Parts } from '../../format/mapping/rule.ts';
import type { Mapping } from '../../format/mapping.ts';

/** The columns of a mapping of one list, each once; undefined for one of several lists. */
export function columnsOfMapping({ files }: Mapping): readonly string[] | undefined {
  const [rule, second] = files;
  if (rule === undefined || second !== undefined) return undefined;
  const { key, subject, introduces, defaults, claims } = rule;
  const columns = [
    ...(key === null ? [] : [key]),
    ...('column' in subject ? [subject.column] : []),
    ...ofExpression(introduces),
    ...ofMembers(defaults),
    ...claims.flatMap(ofClaim),
  ];
  return [...new Set(columns)];
}

function ofClaim({ predicate, objects, members }: ClaimRule): string[] {
  return [...ofExpression(predicate), ...objects.flatMap(ofObject), ...ofMembers(members)];
}

function ofObject(rule: ObjectRule): string[] {
  if ('main' in rule) return ofExpression(rule.main);
  const named = rule.range === 'name' ? rule.named.flatMap(([, part]) => ofExpression(part)) : [];
  return [...ofParts(rule.parts), ...named];
}

function ofMembers({ single, when, scope, scopeWhen, reading, chain }: MemberRules): string[] {
  const parts = [single, when, scope, scopeWhen, reading];
  return [...parts.flatMap((each) => ofParts(each ?? {})), ...ofChain(chain)];
}

function ofChain(chain: MemberRules['chain']): string[] {
  if (chain === undefined) return [];
  return 'cell' in chain ? ofExpression(chain.cell) : chain.links.flatMap(ofParts);
}

function ofParts(parts: Parts): string[] {
  return Object.values(parts).flatMap(ofExpression);
}

function ofExpression(expression: Expression): string[] {
  if ('literal' in expression) return [];
  return 'columns' in expression ? [...expression.columns] : [expression.column];
}

// Grades of sources and claims stand among the judgements, with their scale.
export const grades = `
alter table judgement add column scale text collate "C";
alter table judgement add column grade text collate "C"`;

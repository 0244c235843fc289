// A person's grade of the reliability of a source, or of the credibility of a claim. It is read
// with the judgements, and taken back like them.
import { Type } from 'typebox';
import { draftGrade } from '../../claims/grade.ts';
import { gradeKind } from '../../format/kinds/grade.ts';
import { requireGradable } from '../../register/query/gradable.ts';
import type { App } from '../app.ts';
import type { Office } from '../office.ts';
import { levelOf } from '../security/reader.ts';
import { closed, Id } from '../shapes/basics.ts';
import { GradeDraftShape } from '../shapes/record.ts';

export function gradeRoutes(api: App, office: Office): void {
  api.post(
    '/grades',
    {
      schema: {
        summary:
          'Grade the reliability of a source (A to F) or the credibility of a claim (1 to 6)',
        body: GradeDraftShape,
        response: { 201: Type.Object({ id: Id }, closed) },
      },
    },
    async (request, reply) => {
      const { graded, reason } = request.body;
      const id = await office.write(async (session) => {
        await requireGradable(office.view(levelOf(request)), graded);
        const head = { at: session.now(), by: session.author.id };
        return session.add(gradeKind, draftGrade({ ...head, graded, reason }));
      });
      return reply.code(201).send({ id });
    },
  );
}

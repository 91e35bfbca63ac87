// Questions of readers whose outcome is public. Part of `publishedAt`.
import { and, desc, eq, inArray, lte, sql } from "drizzle-orm";
import type { Db } from "#db/client.ts";
import { sitePublished as published, siteQuestions as questions } from "#db/schema/site.ts";
import type { KindName } from "#lib/editorial/content.ts";
import type { FrozenEntry } from "#lib/editorial/frozen.ts";
import type { Instant } from "./instant.ts";
import { instantSql } from "./instant-sql.ts";

/** A question that was answered by the instant. */
export type AnsweredQuestion = typeof questions.$inferSelect;

/** Reads of what readers asked and were told until `t`. */
export function publicQuestions(t: Instant, db: Db) {
  const answered = lte(questions.answeredAt, instantSql(t));
  const ofEntry = (kind: KindName, slug: string) =>
    and(answered, eq(questions.kind, kind), eq(questions.slug, slug));

  return {
    /** How many questions about an entry were answered. */
    countQuestions: (kind: KindName, slug: string): Promise<number> =>
      db.$count(questions, ofEntry(kind, slug)),

    /** The questions about an entry that were answered, the last first. */
    questionsOf: (kind: KindName, slug: string): Promise<AnsweredQuestion[]> =>
      db
        .select()
        .from(questions)
        .where(ofEntry(kind, slug))
        .orderBy(desc(questions.answeredAt), desc(questions.questionId)),

    /** A stretch of all questions that were answered, the last first, and how many there are. */
    async answeredQuestions({ offset, limit }: { offset: number; limit: number }) {
      const rows = await db
        .select()
        .from(questions)
        .where(answered)
        .orderBy(desc(questions.answeredAt), desc(questions.questionId))
        .limit(limit)
        .offset(offset);
      return { rows, total: await db.$count(questions, answered) };
    },

    /** The words of revisions that may be read, by id. */
    async wordsOf(revisions: readonly string[]): Promise<Map<string, FrozenEntry>> {
      if (revisions.length === 0) return new Map();
      const found = await db
        .selectDistinctOn([published.revisionId], {
          id: published.revisionId,
          frozen: published.frozen,
        })
        .from(published)
        .where(inArray(published.revisionId, [...new Set(revisions)]))
        .orderBy(sql`${published.revisionId}`);
      return new Map(found.map(({ id, frozen }) => [id, frozen]));
    },
  };
}

import { describe, expect, test } from "vitest";
import type { EntryContent } from "./content.ts";
import type { CslItem } from "./source.ts";
import { cite, contentOf, aRow } from "./testing/content.ts";
import { warningsIn } from "./warnings.ts";
import { warningText } from "./words.ts";

const source = (id: string, rest: Partial<CslItem> = {}): CslItem => ({
  id,
  type: "article-newspaper",
  title: `Title of ${id}`,
  URL: "https://example.org/",
  issued: { edtf: "2025-03-15" },
  ...rest,
});

const warned = (content: EntryContent, sources: CslItem[], meetings: Record<string, string> = {}) =>
  warningsIn({
    content,
    sources: Object.fromEntries(sources.map((csl) => [csl.id, csl])),
    meetings,
  });
const codes = (...args: Parameters<typeof warned>) =>
  warned(...args).map(({ code, paths }) => `${code} ${paths.join()}`);
const sentences = (...args: Parameters<typeof warned>) => warned(...args).map(warningText);

const venue = (rest: object = {}) =>
  contentOf("meeting", {
    heldOn: { value: "2025-03-10" },
    venue: { value: "Here", citations: [cite("s")], ...rest },
  });

describe("warningsIn", () => {
  test("has nothing to say about sound evidence", () => {
    expect(codes(venue(), [source("s")])).toEqual([]);
  });

  test("a source without a link, unless a copy of it is archived; once, with all its claims", () => {
    const content = contentOf("meeting", {
      venue: { value: "Here", citations: [cite("s")] },
      city: { value: "Paris", citations: [cite("s"), cite("s", { id: "c2" })] },
    });
    const unlinked = source("s", { URL: undefined });
    expect(codes(content, [unlinked])).toEqual(["source_without_link venue,city"]);
    const archived = {
      custom: { kind: "news" as const, archived: [{ url: "https://archive.example/1" }] },
    };
    expect(codes(content, [{ ...unlinked, ...archived }])).toEqual([]);
  });

  test("a citation without a quote", () => {
    const content = venue({ citations: [cite("s", { quote: undefined })] });
    expect(sentences(content, [source("s")])).toEqual([
      "A citation has no quote: a reviewer cannot find the place.",
    ]);
  });

  test("a source older than the event, unless it announces it", () => {
    const old = source("s", { issued: { edtf: "2025-03-09" } });
    expect(sentences(venue(), [old])).toEqual([
      "“Title of s” is of 9 March 2025, before what it is cited for (10 March 2025). If it announces it, mark the claim as announced.",
    ]);
    expect(codes(venue({ certainty: "announced" }), [old])).toEqual([]);
    const ahead = contentOf("meeting", {
      ...venue().fields,
      occurrence: { value: "announced-only" },
    });
    expect(codes(ahead, [old])).toEqual([]);
    expect(codes(venue(), [source("s", { issued: { edtf: "2025-03" } })])).toEqual([]);
    expect(codes(venue(), [source("s", { issued: undefined })])).toEqual([]);
  });

  test("takes a row's own date before the entry's", () => {
    const content = contentOf("pledge", {
      announcedOn: { value: "2025-01-01" },
      statusHistory: { rows: [aRow("r", { status: "reaffirmed", on: "2025-05-01" }, [cite("s")])] },
    });
    expect(codes(content, [source("s")])).toEqual(["source_older_than_event statusHistory/r"]);
  });

  test("a copy archived before the thing was published", () => {
    const csl = source("s", {
      custom: { kind: "news", archived: [{ on: "2025-03-01", url: "https://a.example/" }] },
    });
    expect(sentences(venue(), [csl])).toEqual([
      "“Title of s” was archived (1 March 2025) before it was published (15 March 2025): one of the dates is wrong.",
    ]);
  });

  test("a pledge announced outside its meeting", () => {
    const pledge = (announcedOn: string) =>
      contentOf("pledge", {
        announcedOn: { value: announcedOn },
        atMeeting: { value: { entry: "m" } },
      });
    const meetings = { m: "2025-03-24/2025-03-26" };
    expect(codes(pledge("2025-03-27"), [], meetings)).toEqual([
      "announced_outside_meeting announcedOn,atMeeting",
    ]);
    expect(sentences(pledge("2025-03-27"), [], meetings)).toEqual([
      "Announced 27 March 2025, but the meeting was held 24 to 26 March 2025.",
    ]);
    for (const inside of ["2025-03-25", "2025-03", "2025-03-26/..", "../2025-10-22"]) {
      expect(codes(pledge(inside), [], meetings)).toEqual([]);
    }
    expect(codes(pledge("2025-03-27"), [], {})).toEqual([]);
  });

  test("a quote of more than 30 words, in a citation or as a row of quotes", () => {
    const words = (count: number) => Array.from({ length: count }, (_, n) => `word${n}`).join(" ");
    expect(codes(venue({ citations: [cite("s", { quote: words(30) })] }), [source("s")])).toEqual(
      [],
    );
    expect(
      sentences(venue({ citations: [cite("s", { quote: words(31) })] }), [source("s")]),
    ).toEqual(["A quote has 31 words: quote at most 30."]);
    const quoted = contentOf("pledge", {
      quotes: { rows: [aRow("q", { text: words(31), speaker: "A" }, [])] },
    });
    expect(codes(quoted, [])).toEqual(["quote_too_long quotes/q"]);
  });

  test("social media as the only support", () => {
    const post = source("s", { type: "post" });
    expect(codes(venue(), [post])).toEqual(["only_social_media venue"]);
    const two = venue({ citations: [cite("s"), cite("t")] });
    expect(codes(two, [post, source("t")])).toEqual([]);
    expect(codes(two, [post, source("t", { custom: { kind: "social" } })])).toEqual([
      "only_social_media venue",
    ]);
  });
});

// Real answers over a real record, each held against the OpenAPI document that describes it.
import { Validator } from "@seriousme/openapi-schema-validator";
import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { parse } from "csv-parse/sync";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { closeDatabases } from "#db/client.ts";
import { setText } from "#lib/collab/layout.ts";
import { publish } from "#lib/desk/publish.ts";
import { retract } from "#lib/desk/retract.ts";
import { openDesk, valueOf, type TestDesk } from "#lib/desk/testing/desk.ts";
import { publishTestConfig } from "../testing/config.ts";
import { openApi } from "./openapi.ts";
import { respond } from "./respond.ts";

let desk: TestDesk;
const slugs: Record<"twice" | "once" | "taken", string> = { twice: "", once: "", taken: "" };

beforeAll(async () => {
  desk = await openDesk();
  publishTestConfig(desk.urls);
  const twice = await desk.published();
  await desk.write(twice.entry, desk.editor, (doc) => setText(doc, "venue", "=Chequers"));
  valueOf(
    await publish(
      desk.as(desk.reviewer),
      await desk.approved(await desk.submit(twice.entry, desk.editor, "Moved")),
    ),
  );
  const once = await desk.published();
  const taken = await desk.published();
  valueOf(await retract(desk.as(desk.reviewer), { ...taken, reason: "It never took place." }));
  const { rows } = await desk.db.execute<{ id: string; slug: string }>(
    sql`select id, slug from entries`,
  );
  const slugOf = (entry: string) => rows.find(({ id }) => id === entry)?.slug ?? "";
  slugs.twice = slugOf(twice.entry);
  slugs.once = slugOf(once.entry);
  slugs.taken = slugOf(taken.entry);
});
afterAll(async () => {
  await closeDatabases();
  await desk.close();
});

type Answer = { status: number; type: string; text: string; body: unknown; headers: Headers };

async function ask(path: string): Promise<Answer> {
  const url = new URL(path, "http://record.example/");
  const response = await respond(new Request(url));
  const text = await response.text();
  const type = response.headers.get("content-type") ?? "";
  const body: unknown = type.includes("json") ? JSON.parse(text) : undefined;
  return { status: response.status, type, text, body, headers: response.headers };
}
type List = { data: Record<string, unknown>[]; next: string | null };
const listOf = async (path: string): Promise<List> => (await ask(path)).body as List;

type Operation = {
  responses: Record<string, { content?: Record<string, { schema: object }> }>;
};
const document = () =>
  openApi() as {
    paths: Record<string, { get: Operation }>;
    components: { schemas: Record<string, object> };
  };

test("the document is valid OpenAPI 3.1", async () => {
  const result = await new Validator().validate(JSON.parse(JSON.stringify(openApi())));
  expect(result.errors).toBeUndefined();
  expect(result.valid).toBe(true);
  expect((await ask("/api/v1/openapi.json")).body).toEqual(JSON.parse(JSON.stringify(openApi())));
});

test("every answer is as the document says", async () => {
  const { paths, components } = document();
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  addFormats.default(ajv);
  ajv.addSchema({ $id: "http://record.example/openapi", components });
  const seen = new Set<string>();
  const held = async (template: string, path: string, status: number) => {
    const answer = await ask(`/api/v1${path}`);
    expect({ path, status: answer.status }).toEqual({ path, status });
    const content = paths[template]?.get.responses[`${status}`]?.content;
    const schema = content?.[answer.type.split(";")[0] ?? ""]?.schema;
    if (!schema) throw new Error(`${template} is not said to answer ${status} as ${answer.type}`);
    const absolute = JSON.stringify(schema).replaceAll('"#/', '"http://record.example/openapi#/');
    const validate = ajv.compile(JSON.parse(absolute) as object);
    const errors = validate(answer.body ?? answer.text) ? [] : validate.errors;
    expect({ path, errors }).toEqual({ path, errors: [] });
    seen.add(`${status} ${template}`);
  };
  const entry = "/entries/{kind}/{slug}";
  await held("/", "", 200);
  await held("/openapi.json", "/openapi.json", 200);
  for (const template of ["/entries", "/sources", "/changes", "/log"]) {
    await held(template, template, 200);
    await held(template, `${template}?limit=none`, 400);
    if (template !== "/log") await held(template, `${template}?format=csv`, 200);
  }
  await held("/search", "/search?q=meeting", 200);
  await held("/search", "/search", 400);
  await held(entry, `/entries/meeting/${slugs.twice}`, 200);
  await held(entry, `/entries/meeting/${slugs.twice}?format=csv`, 200);
  await held(entry, `/entries/meeting/${slugs.taken}`, 410);
  await held(entry, "/entries/meeting/nothing", 404);
  await held(`${entry}/versions`, `/entries/meeting/${slugs.twice}/versions`, 200);
  await held(`${entry}/versions`, `/entries/meeting/${slugs.taken}/versions`, 200);
  await held(`${entry}/versions`, "/entries/meeting/nothing/versions", 404);
  const version = `${entry}/versions/{number}`;
  await held(version, `/entries/meeting/${slugs.twice}/versions/1`, 200);
  await held(version, `/entries/meeting/${slugs.taken}/versions/1`, 410);
  await held(version, `/entries/meeting/${slugs.twice}/versions/9`, 404);
  const { data } = await listOf("/api/v1/sources");
  await held("/sources/{id}", `/sources/${String(data[0]?.id)}`, 200);
  await held("/sources/{id}", "/sources/nothing", 404);

  // Whatever the document promises has been seen, except for what the press adds.
  const promised = Object.entries(paths).flatMap(([path, { get }]) =>
    Object.keys(get.responses)
      .filter((status) => !["304", "308", "429"].includes(status))
      .map((status) => `${status} ${path}`),
  );
  const unseen = promised.filter((each) => !seen.has(each) && !each.startsWith("400"));
  expect(unseen).toEqual([]);

  // A client that was made from the document knows that an entry may have moved, and nothing else.
  const moving = Object.keys(paths).filter((path) => paths[path]?.get.responses["308"]);
  expect(moving).toEqual([entry, `${entry}/versions`, version]);
});

test("a search goes on, best first, and says what it looked for instead", async () => {
  const first = (await ask("/api/v1/search?q=meetign&limit=1&kind=meeting")).body as List & {
    total: number;
    corrections: unknown;
  };
  expect(first.total).toBe(2);
  expect(first.corrections).toEqual([{ typed: "meetign", used: ["meeting"] }]);
  const second = await listOf(first.next ?? "");
  expect(second.next).toBeNull();
  expect([...first.data, ...second.data].map(({ api }) => String(api)).toSorted()).toEqual(
    [slugs.once, slugs.twice]
      .map((slug) => `http://record.example/api/v1/entries/meeting/${slug}`)
      .toSorted(),
  );
});

test.each(["address", "published", "-published"])(
  "going on by %s reaches every entry once",
  async (sort) => {
    const seen: string[] = [];
    for (let next: string | null = `/api/v1/entries?limit=1&sort=${sort}`; next;) {
      const list: List = await listOf(next);
      seen.push(...list.data.map(({ slug }) => String(slug)));
      next = list.next;
    }
    const whole = await listOf(`/api/v1/entries?sort=${sort}`);
    expect(seen).toEqual(whole.data.map(({ slug }) => slug));
    expect(seen.toSorted()).toEqual([slugs.twice, slugs.once].toSorted());
  },
);

test("a list that is read at an instant is not moved by a publication in between", async () => {
  const asOf = new Date().toISOString();
  const first = await listOf(`/api/v1/entries?limit=1&sort=-published&asOf=${asOf}`);
  await desk.published();
  const rest = await listOf(first.next ?? "");
  const seen = [...first.data, ...rest.data].map(({ slug }) => slug);
  expect(new Set(seen)).toEqual(new Set([slugs.twice, slugs.once]));
  expect(seen.length).toBe(2);
});

test("lists are narrowed by what they are asked for", async () => {
  const { data } = await listOf(`/api/v1/changes?slug=${slugs.twice}&sort=seq`);
  expect(data.map(({ number, said }) => [number, said])).toEqual([
    [1, "A change"],
    [2, "Moved"],
  ]);
  const retractions = await listOf("/api/v1/changes?type=publication_retracted");
  expect(retractions.data.map(({ said }) => said)).toEqual(["It never took place."]);
  expect((await listOf("/api/v1/entries?kind=pledge")).data).toEqual([]);
  expect((await listOf("/api/v1/entries?publishedSince=2999-01-01")).data).toEqual([]);
  const { sources } = (await ask(`/api/v1/entries/meeting/${slugs.once}`)).body as {
    sources: object;
  };
  const [source = ""] = Object.keys(sources);
  const citing = await listOf(`/api/v1/entries?source=${source}`);
  expect(citing.data.map(({ slug }) => slug)).toEqual([slugs.once]);
});

test.each([
  ["/entries?limit=0", "limit", "“limit” is a whole number from 1 to 100."],
  ["/entries?limit=1000", "limit", "“limit” is a whole number from 1 to 100."],
  ["/entries?kind=person", "kind", "“kind” is one of overview, meeting, member, pledge."],
  ["/entries?kin=member", "kin", "“kin” is not a parameter here. Known are kind, source,"],
  ["/entries?kind=member&kind=pledge", "kind", "“kind” is given more than once."],
  ["/entries?cursor=nonsense", "cursor", "This cursor cannot be read."],
  ["/entries?cursor=WyItc2VxIixbMV1d", "cursor", "This cursor belongs to a list in another order."],
  ["/entries?asOf=yesterday", "asOf", "“yesterday” is not a date that this page understands."],
  ["/entries?publishedSince=May", "publishedSince", "“publishedSince” is a day like 2025-09-01"],
  ["/entries?publishedBefore=2025-02-30", "publishedBefore", "“publishedBefore” is a day like"],
  ["/entries?asOf=0000-12-31", "asOf", "“0000-12-31” is not a date that this page understands."],
  ["/sources?kind=rumour", "kind", "“kind” is one of news,"],
  ["/sources/x?limit=1", "limit", "“limit” is not a parameter here. Known are asOf."],
  ["/changes?since=1", "since", "“since” is a day like"],
  ["/search", "q", "Say in “q” what to look for."],
  ["/search?q=%26", "q", "“q” holds no word to look for."],
  ["/search?q=a&year=now", "year", "“year” is a year like 2025."],
  ["/search?q=a&cursor=WyItc2VxIixbMV1d", "cursor", "This cursor belongs to a list"],
  // ["best",["0.5"]] and ["best",[""]]
  ["/search?q=a&cursor=WyJiZXN0IixbIjAuNSJdXQ", "cursor", "This cursor belongs to a list"],
  ["/search?q=a&cursor=WyJiZXN0IixbIiJdXQ", "cursor", "This cursor belongs to a list"],
  ["/log?after=-1", "after", "“after” is the number of a link, from 0."],
  ["?x=1", "x", "Nothing can be asked of this address."],
])("%s is refused, naming %s", async (path, parameter, words) => {
  const { status, type, body } = await ask(`/api/v1${path}`);
  expect(status).toBe(400);
  expect(type).toContain("application/problem+json");
  const { errors, type: kind } = body as {
    type: string;
    errors: { parameter: string; detail: string }[];
  };
  expect(kind).toBe("http://record.example/data#problem-parameter");
  expect(errors).toHaveLength(1);
  expect(errors[0]?.parameter).toBe(parameter);
  expect(errors[0]?.detail).toContain(words);
});

test("what was retracted answers with its reason, at any instant and in any form", async () => {
  const whilePublic = (await listOf(`/api/v1/changes?slug=${slugs.taken}&sort=seq`)).data[0]?.at;
  for (const path of ["", "/versions/1", "?format=csv", `?asOf=${String(whilePublic)}`]) {
    const { status, body } = await ask(`/api/v1/entries/meeting/${slugs.taken}${path}`);
    expect({ path, status }).toEqual({ path, status: 410 });
    expect(body).toMatchObject({
      detail: "It never took place.",
      withdrawn: { type: "retracted", reason: "It never took place." },
    });
  }
});

test("a table is the list, and what a spreadsheet would run is guarded", async () => {
  const { text, headers } = await ask("/api/v1/entries?format=csv&limit=1");
  expect(headers.get("link")).toMatch(
    /^<http:\/\/record\.example\/api\/v1\/entries\?cursor=.*>; rel="next"$/,
  );
  const rows: Record<string, string>[] = parse(text, { columns: true });
  expect(rows).toHaveLength(1);
  const entry = await ask(`/api/v1/entries/meeting/${slugs.twice}?format=csv`);
  const claims: Record<string, string>[] = parse(entry.text, { columns: true });
  expect(claims.find(({ path }) => path === "venue")?.says).toBe("'=Chequers");
});

import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { unzipped } from "../testing/unzipped.ts";
import { zip } from "./zip.ts";

const FILES = [
  { name: "a.csv", text: "slug\r\nlondon\r\n" },
  { name: "Київ.txt", text: "“Ґ” ".repeat(5_000) },
  { name: "empty.txt", text: "" },
];
const AT = new Date("2025-09-04T14:02:06Z");

test("what was packed comes out again", () => {
  const files = [...unzipped(zip(FILES, AT))].map(([name, text]) => ({ name, text }));
  expect(files).toEqual(FILES);
});

test("the same files give the same bytes", () => {
  expect(zip(FILES, AT)).toEqual(zip(FILES, AT));
});

test("a programme that others wrote finds every file and no damage", (context) => {
  const folder = mkdtempSync(join(tmpdir(), "ratify-zip-"));
  try {
    const path = join(folder, "record.zip");
    writeFileSync(path, zip(FILES, AT));
    const script = `import zipfile, sys
with zipfile.ZipFile(sys.argv[1]) as z:
    assert z.testzip() is None
    open(sys.argv[2], "w", encoding="utf-8").write("\\n".join(f"{i.filename} {i.date_time}" for i in z.infolist()))`;
    try {
      execFileSync("python3", ["-c", script, path, join(folder, "names")]);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === "ENOENT") return context.skip();
      throw error;
    }
    expect(readFileSync(join(folder, "names"), "utf8").split("\n")).toEqual(
      FILES.map(({ name }) => `${name} (2025, 9, 4, 14, 2, 6)`),
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
});

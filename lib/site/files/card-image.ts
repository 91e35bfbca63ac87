// A card as a picture: laid out by satori, drawn by resvg, with the letters that the site has.
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { Resvg } from "@resvg/resvg-js";
import satori, { type Font } from "satori";
import { CARD_SIZE, type Card } from "./cards.ts";
import { shortened } from "../words/shortened.ts";

/** A font for each alphabet: satori takes a letter from the first that has it. */
const ALPHABETS = ["latin", "latin-ext", "cyrillic", "cyrillic-ext", "greek"] as const;
const SERIF = ALPHABETS.map((alphabet) => `Serif ${alphabet}`).join(", ");
const SANS = ALPHABETS.map((alphabet) => `Sans ${alphabet}`).join(", ");

const [PAPER, INK, SOFT, RULE, ACCENT] = ["#fdfcf9", "#1d1b16", "#57524a", "#948c7c", "#0b5a6b"];

/** Draws a card as PNG, without asking the network for anything. */
export async function cardImage(card: Card): Promise<Buffer> {
  const svg = await satori(layout(card), { ...CARD_SIZE, fonts: await fonts() });
  const { width } = CARD_SIZE;
  const drawn = new Resvg(svg, {
    fitTo: { mode: "width", value: width },
    font: { loadSystemFonts: false },
  });
  return drawn.render().asPng();
}

type Box = Parameters<typeof satori>[0];
type Style = Readonly<Record<string, string | number>>;

/** A box in the form that satori reads, which is that of React's elements. */
const box = (style: Style, ...children: (Box | string)[]): Box => ({
  type: "div",
  key: null,
  props: {
    style: { display: "flex", ...style },
    children: children.length === 1 ? children[0] : children,
  },
});

function layout({ record, kicker, title, fact, foot }: Card): Box {
  // Long titles take smaller letters, so that every title has its place.
  const size = title.length > 110 ? 46 : title.length > 60 ? 58 : 70;
  return box(
    {
      ...CARD_SIZE,
      boxSizing: "border-box",
      flexDirection: "column",
      justifyContent: "space-between",
      padding: "56px 72px",
      background: PAPER,
      color: INK,
      fontFamily: SANS,
    },
    box(
      {
        justifyContent: "space-between",
        borderBottom: `3px solid ${RULE}`,
        paddingBottom: 22,
        fontSize: 28,
      },
      box({ fontFamily: SERIF, fontWeight: 600 }, clipped(record, 50)),
      box({ color: ACCENT, fontWeight: 600, flexShrink: 0 }, clipped(kicker, 30)),
    ),
    box(
      { flexDirection: "column" },
      box(
        { fontFamily: SERIF, fontWeight: 600, fontSize: size, lineHeight: 1.15 },
        clipped(title, 200),
      ),
      ...(fact
        ? [box({ marginTop: 28, fontSize: 34, lineHeight: 1.3, color: INK }, clipped(fact, 150))]
        : []),
    ),
    box({ fontSize: 26, color: SOFT }, foot),
  );
}

/** Cut at a word. Letters that the fonts lack are left out: satori would draw crossed boxes for them. */
function clipped(text: string, longest: number): string {
  return shortened(text.replaceAll(LACKING, "").replaceAll(/\s+/g, " ").trim(), longest);
}

const LACKING =
  /[^\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Common}\p{Script=Inherited}]|\p{Extended_Pictographic}|\p{Regional_Indicator}|\u200D|\uFE0F/gu;

let loaded: Promise<Font[]> | undefined;

/** The site's two typefaces, in the alphabets of its languages. Read once. */
function fonts(): Promise<Font[]> {
  loaded ??= Promise.all(
    (
      [
        ["Serif", "source-serif-4", 600],
        ["Sans", "source-sans-3", 400],
        ["Sans", "source-sans-3", 600],
      ] as const
    ).flatMap(([name, family, weight]) =>
      ALPHABETS.map(async (alphabet) => ({
        name: `${name} ${alphabet}`,
        weight,
        style: "normal" as const,
        data: await readFile(
          join(
            process.cwd(),
            `node_modules/@fontsource/${family}/files/${family}-${alphabet}-${weight}-normal.woff`,
          ),
        ),
      })),
    ),
  );
  return loaded;
}

// Countries as people write them: codes, flags, names in the languages of the record's sources, and their own.
import { plain } from "../search-key.ts";

const LANGUAGES = ["en", "fr", "uk"];

/** ISO 3166-1: alpha-3, then alpha-2. Browsers know the names of regions, but not these. */
const ALPHA_3 =
  "ABWAW AFGAF AGOAO AIAAI ALAAX ALBAL ANDAD AREAE ARGAR ARMAM ASMAS ATAAQ ATFTF ATGAG AUSAU AUTAT " +
  "AZEAZ BDIBI BELBE BENBJ BESBQ BFABF BGDBD BGRBG BHRBH BHSBS BIHBA BLMBL BLRBY BLZBZ BMUBM BOLBO " +
  "BRABR BRBBB BRNBN BTNBT BVTBV BWABW CAFCF CANCA CCKCC CHECH CHLCL CHNCN CIVCI CMRCM CODCD COGCG " +
  "COKCK COLCO COMKM CPVCV CRICR CUBCU CUWCW CXRCX CYMKY CYPCY CZECZ DEUDE DJIDJ DMADM DNKDK DOMDO " +
  "DZADZ ECUEC EGYEG ERIER ESHEH ESPES ESTEE ETHET FINFI FJIFJ FLKFK FRAFR FROFO FSMFM GABGA GBRGB " +
  "GEOGE GGYGG GHAGH GIBGI GINGN GLPGP GMBGM GNBGW GNQGQ GRCGR GRDGD GRLGL GTMGT GUFGF GUMGU GUYGY " +
  "HKGHK HMDHM HNDHN HRVHR HTIHT HUNHU IDNID IMNIM INDIN IOTIO IRLIE IRNIR IRQIQ ISLIS ISRIL ITAIT " +
  "JAMJM JEYJE JORJO JPNJP KAZKZ KENKE KGZKG KHMKH KIRKI KNAKN KORKR KWTKW LAOLA LBNLB LBRLR LBYLY " +
  "LCALC LIELI LKALK LSOLS LTULT LUXLU LVALV MACMO MAFMF MARMA MCOMC MDAMD MDGMG MDVMV MEXMX MHLMH " +
  "MKDMK MLIML MLTMT MMRMM MNEME MNGMN MNPMP MOZMZ MRTMR MSRMS MTQMQ MUSMU MWIMW MYSMY MYTYT NAMNA " +
  "NCLNC NERNE NFKNF NGANG NICNI NIUNU NLDNL NORNO NPLNP NRUNR NZLNZ OMNOM PAKPK PANPA PCNPN PERPE " +
  "PHLPH PLWPW PNGPG POLPL PRIPR PRKKP PRTPT PRYPY PSEPS PYFPF QATQA REURE ROURO RUSRU RWARW SAUSA " +
  "SDNSD SENSN SGPSG SGSGS SHNSH SJMSJ SLBSB SLESL SLVSV SMRSM SOMSO SPMPM SRBRS SSDSS STPST SURSR " +
  "SVKSK SVNSI SWESE SWZSZ SXMSX SYCSC SYRSY TCATC TCDTD TGOTG THATH TJKTJ TKLTK TKMTM TLSTL TONTO " +
  "TTOTT TUNTN TURTR TUVTV TWNTW TZATZ UGAUG UKRUA UMIUM URYUY USAUS UZBUZ VATVA VCTVC VENVE VGBVG " +
  "VIRVI VNMVN VUTVU WLFWF WSMWS XKKXK YEMYE ZAFZA ZMBZM ZWEZW";

/** What people write and no list of names says. */
const ALSO: Readonly<Record<string, string>> = {
  "great britain": "GB",
  britain: "GB",
  "u k": "GB",
  "grande bretagne": "GB",
  "сполучене королівство": "GB",
  usa: "US",
  "u s": "US",
  "u s a": "US",
  "united states of america": "US",
  "etats unis d amerique": "US",
  turkey: "TR",
  holland: "NL",
  "czech republic": "CZ",
  "republique tcheque": "CZ",
  "чеська республіка": "CZ",
  "slovak republic": "SK",
  "republic of korea": "KR",
  korea: "KR",
  macedonia: "MK",
  "republic of ireland": "IE",
  burma: "MM",
};

/** A name for comparing: case, accents, articles, hyphens and the words for "and" make no difference. */
export const nameKey = (name: string): string =>
  plain(name)
    .replaceAll(/['\u2019\u02bc.,\u2013\u2014()-]+/g, " ")
    .replaceAll(/\s*&\s*|\s+(?:and|et|і|та|и)\s+/g, " ")
    .replaceAll(/\s+/g, " ")
    .trim()
    .replace(/^(?:the|la|le|les|l) /, "");

type Known = { codes: ReadonlyMap<string, string>; names: ReadonlyMap<string, string> };
let known: Known | undefined;

/** Made upon first use: it takes some milliseconds. */
function countries(): Known {
  if (known) return known;
  const codes = new Map<string, string>();
  const names = new Map<string, string>();
  const lists = LANGUAGES.flatMap((language) =>
    (["long", "short"] as const).map(
      (style) => new Intl.DisplayNames(language, { type: "region", style }),
    ),
  );
  for (const entry of ALPHA_3.split(" ")) {
    const code = entry.slice(3);
    codes.set(code, code).set(entry.slice(0, 3), code);
    for (const list of lists) names.set(nameKey(list.of(code) ?? code), code);
  }
  for (const [name, code] of Object.entries(ALSO)) names.set(name, code);
  for (const code of new Set(codes.values())) {
    const own = nameKey(ownName(code));
    if (!names.has(own)) names.set(own, code);
  }
  known = { codes, names };
  return known;
}

/** What a country calls itself, in the language that most people speak there (CLDR's likely subtags). */
function ownName(code: string): string {
  const { language } = new Intl.Locale(`und-${code}`).maximize();
  return new Intl.DisplayNames(language, { type: "region" }).of(code) ?? code;
}

/** What a country is called in the languages known here, as keys for comparing. */
export const countryKeys = (code: string): string[] =>
  [...countries().names].flatMap(([name, of]) => (of === code ? [name] : []));

const FLAG = /[\u{1f1e6}-\u{1f1ff}]{2}/gu;
const letterOf = (symbol: string): string =>
  String.fromCodePoint((symbol.codePointAt(0) ?? 0) - 0x1f1e6 + 65);

/** The codes that flags stand for, in their order. */
export const flagsIn = (text: string): string[] =>
  [...text.matchAll(FLAG)].map(([flag]) => Array.from(flag, letterOf).join(""));

/** A text without its flags. */
export const withoutFlags = (text: string): string => text.replaceAll(FLAG, " ").trim();

/**
 * The ISO 3166-1 alpha-2 code of a country, by its code (two or three letters in capitals), its flag, or its name
 * in English, French, Ukrainian or its own language. Undefined for anything else.
 */
export function countryOf(text: string): string | undefined {
  const said = text.trim();
  const [flag, ...more] = flagsIn(said);
  if (flag && more.length === 0 && withoutFlags(said) === "") return flag;
  // "us" is a word before it is a name; codes are known in capitals alone.
  if (said.length <= 2 && said !== said.toUpperCase()) return undefined;
  const { codes, names } = countries();
  return codes.get(said) ?? names.get(nameKey(said));
}

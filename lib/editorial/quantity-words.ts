// How quantities are said in each language of the site.
import type { QuantityQualifier } from "./content.ts";

type Put = (said: string) => string;
export type QuantityWords = {
  bounds: {
    moreThan: Put;
    fewerThan: Put;
    atLeast: Put;
    atMost: Put;
    range: (least: string, most: string) => string;
  };
  hedges: Partial<Record<QuantityQualifier, Put>>;
  /** The unit beside a number; a number that is a limit alone takes the plural in English. */
  unit: (unit: string, number: number, isExact: boolean) => string;
};

const SINGULARS: Record<string, string> = {
  bodies: "body",
  countries: "country",
  people: "person",
};
/** The unit of one: "countries" → "country". */
export const singular = (unit: string): string => SINGULARS[unit] ?? unit.replace(/s$/, "");

/** One and many; a pair. */
const UNITS_FR: Readonly<Record<string, readonly [one: string, many: string]>> = {
  bodies: ["organisme", "organismes"],
  brigades: ["brigade", "brigades"],
  countries: ["pays", "pays"],
  leaders: ["dirigeant", "dirigeants"],
  missiles: ["missile", "missiles"],
  months: ["mois", "mois"],
  nations: ["nation", "nations"],
  organisations: ["organisation", "organisations"],
  people: ["personne", "personnes"],
  planners: ["planificateur", "planificateurs"],
  soldiers: ["soldat", "soldats"],
  troops: ["militaire", "militaires"],
};

/** One (1, 21), few (2 to 4, 22), many (5 to 20), and the form of fractions. */
const UNITS_UK: Readonly<Record<string, readonly [string, string, string, string]>> = {
  bodies: ["орган", "органи", "органів", "органу"],
  brigades: ["бригада", "бригади", "бригад", "бригади"],
  countries: ["країна", "країни", "країн", "країни"],
  leaders: ["лідер", "лідери", "лідерів", "лідера"],
  missiles: ["ракета", "ракети", "ракет", "ракети"],
  months: ["місяць", "місяці", "місяців", "місяця"],
  nations: ["держава", "держави", "держав", "держави"],
  organisations: ["організація", "організації", "організацій", "організації"],
  people: ["особа", "особи", "осіб", "особи"],
  planners: ["планувальник", "планувальники", "планувальників", "планувальника"],
  soldiers: ["солдат", "солдати", "солдатів", "солдата"],
  troops: ["військовий", "військові", "військових", "військового"],
};
const FORMS_UK = ["one", "few", "many", "other"];
const pluralsUk = new Intl.PluralRules("uk");

const WORDS: Readonly<Record<string, QuantityWords>> = {
  en: {
    bounds: {
      moreThan: (said) => `more than ${said}`,
      fewerThan: (said) => `fewer than ${said}`,
      atLeast: (said) => `at least ${said}`,
      atMost: (said) => `at most ${said}`,
      range: (least, most) => `${least} to ${most}`,
    },
    hedges: {
      approximate: (said) => `around ${said}`,
      uncertain: (said) => `possibly ${said}`,
      planned: (said) => `${said} (planned)`,
      derived: (said) => `${said} (derived)`,
    },
    unit: (unit, number, isExact) => (isExact && number === 1 ? singular(unit) : unit),
  },
  fr: {
    bounds: {
      moreThan: (said) => `plus de ${said}`,
      fewerThan: (said) => `moins de ${said}`,
      atLeast: (said) => `au moins ${said}`,
      atMost: (said) => `au plus ${said}`,
      range: (least, most) => `de ${least} à ${most}`,
    },
    hedges: {
      approximate: (said) => `environ ${said}`,
      uncertain: (said) => `peut-être ${said}`,
      planned: (said) => `${said} (prévision)`,
      derived: (said) => `${said} (calculé)`,
    },
    unit: (unit, number) => UNITS_FR[unit]?.[number < 2 ? 0 : 1] ?? unit,
  },
  uk: {
    bounds: {
      // Not "понад", which would bend what it counts: "понад 21 країну".
      moreThan: (said) => `більше ніж ${said}`,
      fewerThan: (said) => `менше ніж ${said}`,
      atLeast: (said) => `щонайменше ${said}`,
      atMost: (said) => `щонайбільше ${said}`,
      range: (least, most) => `${least}–${most}`,
    },
    hedges: {
      approximate: (said) => `приблизно ${said}`,
      uncertain: (said) => `можливо, ${said}`,
      planned: (said) => `${said} (заплановано)`,
      derived: (said) => `${said} (обчислено)`,
    },
    unit: (unit, number) => UNITS_UK[unit]?.[FORMS_UK.indexOf(pluralsUk.select(number))] ?? unit,
  },
};

/** The words of a locale's language; English for those that the site does not speak. */
export const quantityWords = (locale: string): QuantityWords =>
  WORDS[locale.split("-")[0] ?? "en"] ?? (WORDS.en as QuantityWords); // English is always there

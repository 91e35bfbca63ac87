import {
  date,
  language,
  longText,
  membershipRule,
  prose,
  quantity,
  relation,
  rows,
  text,
  type Kind,
} from "../fields.ts";

export const overview = {
  kind: "overview",
  path: "",
  label: { one: "Overview", many: "Overview" },
  isOnlyOne: true,
  version: 1,
  fields: {
    title: text({ label: "Name of the coalition", max: 200, requiredTo: "save" }),
    summary: longText({
      label: "Summary",
      help: "What the coalition is, in a paragraph.",
      max: 1600,
      requiredTo: "submit",
      cited: true,
    }),
    facts: rows({
      label: "Key facts",
      one: "fact",
      cited: "each-row",
      columns: {
        label: text({ label: "Fact", max: 80, requiredTo: "submit" }),
        value: text({ label: "Value", max: 300, requiredTo: "submit" }),
        language: language({ label: "Language" }),
        quantity: quantity({
          label: "As a quantity",
          units: ["countries", "organisations", "nations", "leaders", "planners"],
        }),
        on: date({ label: "As of" }),
      },
    }),
    membershipRule: membershipRule({
      label: "Rule of membership",
      help: "Who counts as a member, by a rule that a source gives. The evidence for each member is derived from it.",
      cited: true,
    }),
    timeline: rows({
      label: "Timeline",
      one: "moment",
      cited: "each-row",
      columns: {
        on: date({ label: "When", requiredTo: "submit" }),
        text: longText({ label: "What happened", max: 400, requiredTo: "submit" }),
        about: relation({ label: "About", to: ["meeting", "pledge"] }),
      },
    }),
    account: prose({
      label: "Account",
      help: "Background, aims, history and command, under headings.",
      cited: "each-paragraph",
    }),
  },
} as const satisfies Kind;

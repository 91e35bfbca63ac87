import {
  choice,
  code,
  date,
  longText,
  names,
  options,
  prose,
  rows,
  text,
  type Kind,
} from "../fields.ts";
import { HEADINGS } from "./vocabulary.ts";

export const member = {
  kind: "member",
  path: "members",
  label: { one: "Member", many: "Members" },
  version: 1,
  fields: {
    title: text({
      label: "Name",
      help: "The short name that the record uses.",
      max: 160,
      requiredTo: "save",
    }),
    type: choice({
      label: "Type",
      requiredTo: "submit",
      options: options("Country", "Organisation", "Forum"),
    }),
    code: code({
      label: "Code",
      help: "ISO 3166-1 alpha-2 for a country (the United Kingdom is GB); EU, NATO and the like for an organisation.",
      requiredTo: "submit",
    }),
    names: names({ label: "Names", help: "In several languages, with variants in use." }),
    status: rows({
      label: "Status",
      help: "One row for each status over time, the latest last.",
      one: "status",
      cited: "each-row",
      columns: {
        status: choice({
          label: "Status",
          requiredTo: "submit",
          options: options(
            "Lead",
            "Co-lead",
            ["beneficiary-and-participant", "Beneficiary and participant"],
            "Participant",
            ["announced-participant", "Announced participant"],
            "Associated",
            "Host only",
            "Context only",
            "Organisation",
            "Partner",
            "Partner forum",
            "Denied",
            "Opponent",
          ),
        }),
        on: date({ label: "As of" }),
      },
    }),
    announced: date({ label: "Announced as a member", cited: true }),
    joined: date({ label: "Joined", cited: true }),
    representatives: rows({
      label: "Representatives",
      help: "Offices overlap and change: one row for a person in an office.",
      one: "representative",
      cited: "each-row",
      columns: {
        name: text({ label: "Name", max: 120, requiredTo: "submit", alsoCalled: HEADINGS.name }),
        variants: text({ label: "Also written", max: 300 }),
        office: text({
          label: "Office",
          max: 160,
          requiredTo: "submit",
          alsoCalled: HEADINGS.office,
        }),
        during: date({ label: "In office" }),
      },
    }),
    stances: rows({
      label: "Stance and contribution",
      one: "statement",
      cited: "each-row",
      columns: { text: longText({ label: "Statement", max: 600, requiredTo: "submit" }) },
    }),
    account: prose({ label: "Account", cited: "each-paragraph" }),
  },
} as const satisfies Kind;

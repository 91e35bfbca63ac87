import {
  choice,
  date,
  longText,
  money,
  options,
  person,
  prose,
  quantity,
  relation,
  rows,
  text,
  type Kind,
} from "../fields.ts";
import { HEADINGS, PLEDGE_STATUSES } from "./vocabulary.ts";

export const pledge = {
  kind: "pledge",
  path: "pledges",
  label: { one: "Pledge", many: "Pledges" },
  version: 1,
  fields: {
    title: text({ label: "Title", max: 200, requiredTo: "save" }),
    summary: longText({
      label: "Summary",
      help: "What is promised, in your own words.",
      max: 1200,
      requiredTo: "submit",
      cited: true,
    }),
    pledgers: rows({
      label: "Pledged by",
      help: "The members that made the pledge, or the coalition as a whole.",
      one: "pledger",
      requiredTo: "submit",
      cited: "each-row",
      columns: {
        member: relation({
          label: "Pledger",
          to: ["member", "overview"],
          requiredTo: "submit",
          alsoCalled: HEADINGS.member,
        }),
        share: text({ label: "Share, if stated", max: 120 }),
      },
    }),
    kind: choice({
      label: "Kind",
      requiredTo: "submit",
      options: options(
        "Funding",
        "Equipment",
        "Troops",
        "Training",
        "Logistics",
        "Political",
        "Headquarters",
      ),
    }),
    domain: text({
      label: "Domain",
      help: "Land, sea, air, command, diplomacy and so on.",
      max: 60,
    }),
    amount: money({
      label: "Amount",
      help: "As stated, in the currency stated. Nothing is converted.",
      cited: true,
    }),
    amountUsd: money({
      label: "Amount in US dollars",
      help: "Only if a source states it.",
      cited: true,
    }),
    quantities: rows({
      label: "Quantities",
      one: "quantity",
      cited: "each-row",
      columns: {
        quantity: quantity({
          label: "Quantity",
          units: ["troops", "soldiers", "missiles", "brigades", "countries", "months"],
          requiredTo: "submit",
        }),
      },
    }),
    announcedOn: date({
      label: "Announced on",
      help: "A day only if the source gives a day.",
      cited: true,
    }),
    announcedBy: person({
      label: "Announced by",
      help: "The announcer and the pledger may differ.",
      cited: true,
    }),
    atMeeting: relation({ label: "Announced at", to: ["meeting"], cited: true }),
    place: text({ label: "Place", max: 160, cited: true }),
    condition: longText({ label: "Condition", max: 600, cited: true }),
    status: choice({
      label: "Status",
      requiredTo: "submit",
      cited: true,
      options: PLEDGE_STATUSES,
    }),
    statusHistory: rows({
      label: "Status over time",
      help: "One row for each change, in order. Rows are added and not overwritten.",
      one: "change of status",
      cited: "each-row",
      columns: {
        status: choice({ label: "Status", options: PLEDGE_STATUSES, requiredTo: "submit" }),
        on: date({ label: "On" }),
        text: longText({ label: "What was said", max: 400 }),
      },
    }),
    relations: rows({
      label: "Related pledges",
      one: "relation",
      cited: "each-row",
      columns: {
        type: choice({
          label: "Relation",
          requiredTo: "submit",
          options: options(
            "Superseded by",
            "Supersedes",
            "Detailed by",
            "Casts doubt on",
            "Reported alternative to",
            "Supported by",
            "Related to",
          ),
        }),
        target: relation({ label: "Pledge", to: ["pledge"], requiredTo: "submit" }),
        condition: text({ label: "Date or condition", max: 160 }),
      },
    }),
    quotes: rows({
      label: "Quotes",
      help: "At most 30 words, with the speaker.",
      one: "quote",
      cited: "each-row",
      columns: {
        text: longText({ label: "Quote", max: 400, requiredTo: "submit" }),
        speaker: text({ label: "Speaker", max: 160, requiredTo: "submit" }),
      },
    }),
    account: prose({ label: "Account", cited: "each-paragraph" }),
  },
} as const satisfies Kind;

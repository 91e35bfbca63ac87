import {
  choice,
  coordinates,
  date,
  longText,
  options,
  prose,
  quantity,
  relation,
  rows,
  text,
  timeZone,
  type Kind,
} from "../fields.ts";
import {
  ATTENDANCE_LEVELS,
  ATTENDANCE_MODES,
  ATTENDANCE_ROLES,
  CHAIR_ROLES,
  HEADINGS,
  SERIES,
} from "./vocabulary.ts";

export const meeting = {
  kind: "meeting",
  path: "meetings",
  label: { one: "Meeting", many: "Meetings" },
  version: 1,
  fields: {
    title: text({
      label: "Title",
      help: "As a reader would look it up.",
      max: 200,
      requiredTo: "save",
    }),
    heldOn: date({
      label: "Held on",
      help: "A day, or the first and last day. The calendar day is that of the meeting's time zone.",
      requiredTo: "submit",
      cited: true,
    }),
    timeZone: timeZone({
      label: "Time zone",
      help: "The host's IANA zone: it decides the calendar day.",
    }),
    occurrence: choice({
      label: "Occurrence",
      requiredTo: "submit",
      cited: true,
      options: options("Held", "Announced only", "Postponed", "Cancelled"),
    }),
    level: choice({
      label: "Level",
      requiredTo: "submit",
      cited: true,
      options: options("Leaders", "Ministers", "Military", "Planners"),
    }),
    format: choice({
      label: "Format",
      help: "Leave empty to have it follow from how people attended.",
      cited: true,
      options: options("In person", "Virtual", "Hybrid"),
    }),
    hosts: rows({
      label: "Hosts and conveners",
      help: "Host, convener, owner of the venue and chair are four different things.",
      one: "host",
      cited: "each-row",
      columns: {
        member: relation({
          label: "Member",
          to: ["member"],
          requiredTo: "submit",
          alsoCalled: HEADINGS.member,
        }),
        role: choice({
          label: "Role",
          requiredTo: "submit",
          options: options("Host", "Convener", "Owner of the venue"),
        }),
      },
    }),
    chairs: rows({
      label: "Chairs",
      one: "chair",
      cited: "each-row",
      columns: {
        name: text({ label: "Name", max: 120, requiredTo: "submit", alsoCalled: HEADINGS.name }),
        office: text({ label: "Office that day", max: 160, alsoCalled: HEADINGS.office }),
        member: relation({ label: "For", to: ["member"], alsoCalled: HEADINGS.member }),
        role: choice({ label: "Role", options: CHAIR_ROLES }),
      },
    }),
    venue: text({ label: "Venue", max: 160, cited: true }),
    city: text({ label: "City", max: 120, cited: true }),
    coordinates: coordinates({
      label: "Coordinates",
      help: "Degrees of latitude and longitude of the venue.",
      cited: true,
    }),
    counts: rows({
      label: "Participants counted",
      help: "One row for each count that a source gives; say what it counts.",
      one: "count",
      cited: "each-row",
      columns: {
        quantity: quantity({
          label: "Count",
          units: ["countries", "leaders", "nations", "bodies", "planners", "people"],
          requiredTo: "submit",
        }),
      },
    }),
    series: rows({
      label: "Counts towards",
      help: "The series of meetings to which this one belongs. Ordinals are derived from it and never typed in.",
      one: "series",
      cited: "each-row",
      columns: {
        series: choice({ label: "Series", options: SERIES, requiredTo: "submit" }),
        counts: choice({
          label: "Counts",
          options: options("Yes", "No", "Disputed"),
          requiredTo: "submit",
        }),
      },
    }),
    statedOrdinal: text({
      label: "Ordinal as printed",
      help: "Only where a source numbers the meeting, as that source puts it.",
      max: 80,
      cited: true,
    }),
    present: rows({
      label: "Present",
      help: "Who was there, in what office that day. A recorded absence is a row too.",
      one: "attendance",
      cited: "each-row",
      columns: {
        member: relation({
          label: "Member",
          to: ["member"],
          requiredTo: "submit",
          alsoCalled: HEADINGS.member,
        }),
        name: text({ label: "Represented by", max: 120, alsoCalled: HEADINGS.name }),
        office: text({ label: "Office that day", max: 160, alsoCalled: HEADINGS.office }),
        level: choice({ label: "Level", options: ATTENDANCE_LEVELS, alsoCalled: ["rank"] }),
        mode: choice({
          label: "Mode",
          options: ATTENDANCE_MODES,
          alsoCalled: ["attendance", "format", "participation"],
        }),
        role: choice({ label: "Role", options: ATTENDANCE_ROLES }),
      },
    }),
    outcomes: rows({
      label: "Outcomes",
      one: "outcome",
      cited: "each-row",
      columns: {
        text: longText({ label: "Outcome", max: 600, requiredTo: "submit" }),
        standing: choice({
          label: "Standing",
          options: options("Agreed", "Announced", "Reported"),
        }),
        consent: text({ label: "Consent", help: "Who agreed, where a source says so.", max: 160 }),
      },
    }),
    account: prose({
      label: "Account",
      help: "What happened, in your own words.",
      cited: "each-paragraph",
    }),
  },
} as const satisfies Kind;

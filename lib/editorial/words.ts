// Sentences that several screens say alike.
export { eventSentence } from "./words/events.ts";
export { faultText } from "./words/faults.ts";
export { noticeSentence, rhythmText } from "./words/notices.ts";
export { freezeProblemLine, problemLine, problemText, warningText } from "./words/problems.ts";
export { refusalText } from "./words/refusals.ts";
export { releaseStatusText, whatStops } from "./words/releases.ts";
export { approvalsText, ruleText, warningName } from "./words/rules.ts";

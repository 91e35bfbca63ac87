// Honest work in plain SQL, as the application's role: what attacks start from, and proof that the rights suffice.
export * from "./scene.ts";
export * from "./steps/commenting.ts";
export * from "./steps/drafting.ts";
export * from "./steps/events.ts";
export * from "./steps/publishing.ts";
export * from "./steps/releasing.ts";
export * from "./steps/questions.ts";
export * from "./steps/reviewing.ts";
export * from "./steps/ruling.ts";
export * from "./steps/submitting.ts";

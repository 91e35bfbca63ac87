import type { SignInMethod } from "#db/schema.ts";
import type { ListedSession } from "./sessions.ts";

const BROWSERS: readonly [RegExp, string][] = [
  [/\bEdg(e|A|iOS)?\//, "Edge"],
  [/\bOPR\//, "Opera"],
  [/\bSamsungBrowser\//, "Samsung Internet"],
  [/\b(Firefox|FxiOS)\//, "Firefox"],
  [/\b(Chrome|CriOS|HeadlessChrome)\//, "Chrome"],
  [/\bVersion\/.*Safari\//, "Safari"],
];

const SYSTEMS: readonly [RegExp, string][] = [
  [/\biPhone\b/, "iPhone"],
  [/\biPad\b/, "iPad"],
  [/\bAndroid\b/, "Android"],
  [/\bWindows\b/, "Windows"],
  [/\bMacintosh\b/, "Mac"],
  [/\bCrOS\b/, "ChromeOS"],
  [/\bLinux\b/, "Linux"],
];

/** "Firefox on Windows", from what the browser says of itself. */
function deviceInWords(userAgent: string | null): string {
  const named = (list: typeof BROWSERS) =>
    list.find(([pattern]) => pattern.test(userAgent ?? ""))?.[1];
  const browser = named(BROWSERS) ?? "A browser";
  const system = named(SYSTEMS);
  return system ? `${browser} on ${system}` : browser;
}

const WAYS: Record<SignInMethod, string> = {
  password: "by password",
  single_sign_on: "by single sign-on",
};

/** A session as a list shows it: in which browser, and how its person came in. */
export const inWords = ({ userAgent, method, ...session }: ListedSession) => ({
  ...session,
  device: deviceInWords(userAgent),
  way: WAYS[method],
});

/** What a person may choose; "system" follows the device. */
export const THEMES = ["system", "light", "dark"] as const;
export type Theme = (typeof THEMES)[number];

/** The cookie that keeps the choice, read by the server so that no page flashes in the wrong colours. */
export const THEME_COOKIE = "theme";

/** A cookie's value as a theme. */
export const themeOf = (value: string | undefined): Theme =>
  THEMES.find((theme) => theme === value) ?? "system";

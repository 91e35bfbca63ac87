"use client";
import { useState } from "react";
import { THEME_COOKIE, THEMES, themeOf, type Theme } from "./theme.ts";

const WORDS: Record<Theme, string> = { system: "As on this device", light: "Light", dark: "Dark" };

/** Light, dark, or as the device has it. */
export function ThemeChoice() {
  const [theme, setTheme] = useState(() => themeOf(document.documentElement.dataset.theme));
  const choose = (next: Theme) => {
    setTheme(next);
    if (next === "system") delete document.documentElement.dataset.theme;
    else document.documentElement.dataset.theme = next;
    const age = next === "system" ? 0 : 31_536_000;
    document.cookie = `${THEME_COOKIE}=${next}; path=/; max-age=${age}; samesite=lax`;
  };
  return (
    <fieldset className="grid">
      <legend className="pb-1 text-sm font-semibold text-ink-soft">Colours</legend>
      {THEMES.map((one) => (
        <label
          key={one}
          className="flex min-h-9 cursor-pointer items-center gap-3 pointer-coarse:min-h-11"
        >
          <input
            type="radio"
            name="theme"
            className="size-4 accent-accent"
            checked={theme === one}
            onChange={() => choose(one)}
          />
          {WORDS[one]}
        </label>
      ))}
    </fieldset>
  );
}

import { placesFor } from "./places.ts";

/** Keys pressed together, or after each other with `inTurn`. */
type Shortcut = { keys: readonly string[]; inTurn?: boolean; does: string };
type Group = { title: string; shortcuts: readonly Shortcut[]; isSingle?: boolean };

/** Every shortcut of the desk, by where it works. "Mod" is Ctrl, or ⌘ on a Mac. */
export const shortcutGroups = (isAdmin: boolean): readonly Group[] => [
  {
    title: "Everywhere",
    shortcuts: [
      { keys: ["Mod", "K"], does: "Search and commands" },
      { keys: ["?"], does: "This list" },
    ],
  },
  {
    title: "Go to",
    isSingle: true,
    shortcuts: placesFor(isAdmin).map(({ label, key }) => ({
      keys: ["G", key.toUpperCase()],
      inTurn: true,
      does: label,
    })),
  },
  {
    title: "In lists",
    isSingle: true,
    shortcuts: [
      { keys: ["J"], does: "Next" },
      { keys: ["K"], does: "Previous" },
      { keys: ["Enter"], does: "Open" },
      { keys: ["X"], does: "Choose" },
      { keys: ["Shift", "X"], does: "Choose up to here" },
    ],
  },
  {
    title: "In a review",
    isSingle: true,
    shortcuts: [
      { keys: ["J"], does: "Next claim" },
      { keys: ["K"], does: "Previous claim" },
      { keys: ["S"], does: "Supported" },
      { keys: ["D"], does: "Disputed" },
      { keys: ["C"], does: "Comment" },
      { keys: ["T"], does: "Into the source’s text" },
      { keys: ["M"], does: "Mark the quote found there" },
    ],
  },
  {
    title: "In a draft",
    shortcuts: [
      { keys: ["Mod", "Alt", "M"], does: "Comment on what is selected" },
      { keys: ["Mod", "Alt", "R"], does: "Add a reference" },
      { keys: ["Mod", "K"], does: "Link what is selected" },
      { keys: ["/"], does: "Insert something" },
      { keys: ["@"], does: "Link to an entry" },
      { keys: ["Alt", "F10"], does: "Into the toolbar" },
    ],
  },
];

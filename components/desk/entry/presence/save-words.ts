import type { Refusal, SaveState } from "#lib/collab/client.ts";

/** How far what was typed is safe, in a few words. */
export function saveWords(save: SaveState, isEditing: boolean): string {
  switch (save.kind) {
    case "connecting":
      return "Connecting…";
    case "ready":
      return isEditing ? "Nothing to save" : "Up to date";
    case "saving":
      return "Saving…";
    case "saved":
      return `Saved ${timeOf(save.at)}`;
    case "offline":
      if (!save.unsaved) return "Offline";
      if (save.kept === "soon") return "Offline: keeping it on this device…";
      return save.kept
        ? "Offline: kept on this device"
        : "Offline: not saved, keep this window open";
    case "refused":
      return save.unsaved ? "Not saved" : "Closed";
  }
}

/** What is read out when saving is in trouble; nothing while all is well. */
export function troubleWords(save: SaveState): string {
  if (save.kind === "refused")
    return "The desk takes no more changes. The reason stands above the form.";
  if (save.kind !== "offline") return "";
  return save.unsaved && !save.kept
    ? "No connection. What you type is lost if you close this window."
    : "No connection. What you type stays on this device and is sent later.";
}

const timeOf = (at: Date) => at.toLocaleTimeString("en-GB", { hour: "2-digit", minute: "2-digit" });

/** Why the server will not go on, and what to do. */
export const REFUSAL_WORDS: Record<Refusal, { title: string; text: string }> = {
  signed_out: {
    title: "You are signed out",
    text: "Sign in again in another window, then try again here.",
  },
  forbidden: {
    title: "You can no longer edit this",
    text: "Your roles have changed, or your account was disabled. Ask an admin if this is a mistake.",
  },
  not_found: { title: "This draft does not exist", text: "It may never have been opened." },
  closed: {
    title: "This draft is closed",
    text: "Somebody discarded it or put a revision in its place, and another draft is open now. What you typed here is not in it.",
  },
  too_large: {
    title: "This draft has become too big",
    text: "The last change would not fit. Shorten the text, then reload the page.",
  },
  malformed: {
    title: "The last change could not be read",
    text: "Reload the page to go on. If it happens again, tell an admin.",
  },
  elsewhere: {
    title: "Drafts are open in another process",
    text: "This installation runs several processes without a link between them, so only one of them can edit. It is tried again by itself.",
  },
  unavailable: {
    title: "The desk cannot be reached",
    text: "It is tried again by itself. Keep this window open.",
  },
};

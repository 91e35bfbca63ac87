"use client";
// The public page of the draft in a frame without scripts. What is shown is exchanged after each save, in place, so
// that whoever reads stays where they are.
import { useCallback, useEffect, useRef, useState } from "react";
import { previewAddress } from "../../entries/addresses.ts";
import { useDraft } from "../draft/draft.tsx";

/** Pause after the last change before the page is made anew, in milliseconds. */
const PAUSE = 700;

export function Preview({ entry }: { entry: string }) {
  const address = previewAddress(entry);
  const frame = useRef<HTMLIFrameElement>(null);
  const [state, setState] = useState<"making" | "shown" | "failed">("making");
  const isFollowing = useFollowing(
    useCallback(
      async (stillWanted: () => boolean) => {
        const page = await fetchPage(address);
        const shown = frame.current?.contentDocument;
        if (!stillWanted() || !shown) return;
        if (page) exchange(shown, page);
        setState(page ? "shown" : "failed");
      },
      [address],
    ),
  );
  return (
    <div className="grid gap-2">
      <p className="flex flex-wrap items-baseline justify-between gap-x-4 text-sm text-ink-soft">
        <span role="status">
          {state === "failed"
            ? "The preview could not be made. It is tried again with the next change."
            : isFollowing
              ? "Taking in what changed…"
              : "The page as readers would see it"}
        </span>
        <a className="link" href={address} target="_blank" rel="noreferrer">
          Open by itself
        </a>
      </p>
      <iframe
        ref={frame}
        title="Preview of the public page"
        src={address}
        sandbox="allow-same-origin allow-popups allow-popups-to-escape-sandbox"
        onLoad={({ currentTarget }) => {
          if (currentTarget.contentDocument) openLinksOutside(currentTarget.contentDocument);
          setState("shown");
        }}
        className="h-[48dvh] w-full rounded border border-rule-strong bg-raised xl:h-[calc(100vh-13rem)]"
      />
    </div>
  );
}

/** Calls `refresh` once what changed the draft is in the journal; tells whether that is still to come. */
function useFollowing(refresh: (stillWanted: () => boolean) => Promise<void>): boolean {
  const { doc, whenSaved } = useDraft();
  const [isFollowing, setFollowing] = useState(false);
  useEffect(() => {
    let round = 0;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const take = async () => {
      const mine = round;
      try {
        await whenSaved();
        await refresh(() => mine === round);
      } catch {
        // Offline, or refused: the bar says so, and the next change tries again.
      }
      if (mine === round) setFollowing(false);
    };
    const soon = () => {
      round += 1;
      setFollowing(true);
      clearTimeout(timer);
      timer = setTimeout(() => void take(), PAUSE);
    };
    doc.on("update", soon);
    return () => {
      round += 1;
      clearTimeout(timer);
      doc.off("update", soon);
    };
  }, [doc, whenSaved, refresh]);
  return isFollowing;
}

async function fetchPage(address: string): Promise<Document | undefined> {
  const answer = await fetch(address, { redirect: "error" });
  if (!answer.ok) return undefined;
  return new DOMParser().parseFromString(await answer.text(), "text/html");
}

/** The new words in the old frame: it stays scrolled where it is. */
function exchange(shown: Document, page: Document): void {
  shown.body.replaceWith(shown.adoptNode(page.body));
  openLinksOutside(shown);
}

/** Public pages refuse to be framed, so links to them open by themselves; those within the page work as they do there. */
function openLinksOutside(shown: Document): void {
  for (const link of shown.querySelectorAll<HTMLAnchorElement>("a[href]:not([href^='#'])"))
    link.target = "_blank";
}

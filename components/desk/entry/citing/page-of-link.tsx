"use client";
import { useEffect, useRef, useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { Disclosure } from "#components/ui/disclosure.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { Found } from "../../sources/found-page.tsx";
import { SnapshotText } from "../../sources/snapshot-fields.tsx";
import { useDraft } from "../draft/draft.tsx";
import type { FetchedPage } from "../lookups.ts";
import { boxesToFill } from "./boxes-to-fill.ts";

type Fetching = { state: "none" } | { state: "fetching" } | ({ state: "answered" } & FetchedPage);

const UNREACHED: FetchedPage = {
  ok: false,
  why: "The desk cannot be reached, so the page was not fetched. What you typed stays here.",
};

/**
 * Fetches the page of a new source's link while somebody fills in its boxes, at once where the link was given; what the
 * page says goes into boxes that are still empty. Where nothing comes of it, the text can be pasted.
 */
export function PageOfLink({ link, error }: { link?: string; error?: string }) {
  const { lookups } = useDraft();
  const place = useRef<HTMLDivElement>(null);
  const [fetching, setFetching] = useState<Fetching>({ state: "none" });
  const fetchPage = async (of: string) => {
    setFetching({ state: "fetching" });
    const answer = await lookups.fetchPage(of).catch(() => UNREACHED);
    const form = place.current?.closest("form");
    if (answer.ok && form) fillIn(form, answer.found.said);
    setFetching({ state: "answered", ...answer });
  };
  const isAsked = useRef(false);
  useEffect(() => {
    if (!link || isAsked.current) return;
    isAsked.current = true;
    void fetchPage(link);
  });
  const failure = fetching.state === "answered" && !fetching.ok ? fetching.why : undefined;
  return (
    <div ref={place} className="grid gap-3">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-1">
        <Button
          size="small"
          isPending={fetching.state === "fetching"}
          onPress={() => {
            const box = place.current?.closest("form")?.elements.namedItem("url");
            void fetchPage(box instanceof HTMLInputElement ? box.value : "");
          }}
        >
          Fetch the page
        </Button>
        <span role="status" className="text-sm text-ink-soft">
          {fetching.state === "fetching" &&
            "Fetching the page: this takes 20 seconds at most. You can fill in the rest meanwhile."}
        </span>
      </div>
      {failure && (
        <Notice tone="warn" title="The page was not fetched" live>
          <p>{failure}</p>
        </Notice>
      )}
      {fetching.state === "answered" && fetching.ok && <Found found={fetching.found} />}
      <Disclosure summary="Paste its text" open={error !== undefined}>
        <SnapshotText rows={4} error={error} />
      </Disclosure>
    </div>
  );
}

function fillIn(form: HTMLFormElement, said: Readonly<Record<string, string | undefined>>) {
  const typed = Object.fromEntries(
    [...new FormData(form)].map(([name, value]) => [name, typeof value === "string" ? value : ""]),
  );
  for (const [name, words] of boxesToFill(typed, said)) {
    const box = form.elements.namedItem(name);
    if (!isBox(box)) continue;
    box.value = words;
    // What was filled in is there to be looked at.
    const fold = box.closest("details");
    if (fold) fold.open = true;
  }
}

const isBox = (box: RadioNodeList | Element | null) =>
  box instanceof HTMLInputElement ||
  box instanceof HTMLTextAreaElement ||
  box instanceof HTMLSelectElement;

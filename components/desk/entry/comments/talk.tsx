"use client";
// The conversations on the draft that is open, as every part of its page reaches them.
import {
  createContext,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useState,
  type ReactNode,
} from "react";
import type { Suggestion } from "#lib/desk/read/suggestions.ts";
import type { Thread } from "#lib/desk/read/threads.ts";
import { useDraft } from "../draft/draft.tsx";
import { usePanel } from "../panel/panel.tsx";
import type { NewStretch, Said, TalkLookups } from "./lookups.ts";

export type Person = { id: string; name: string };

/** What a new comment will be about. */
export type About = { claim: string; stretch?: NewStretch };

/** A run of text that somebody is about to write anew. */
export type Rewriting = {
  claim: string;
  words: string;
  /** The suggestions by which `after` differs; undefined where the run does not say `words` any more. */
  piecesOf: (
    after: string,
  ) => { claim: string; stretch: NewStretch; newText: string }[] | undefined;
};

type Talk = {
  threads: readonly Thread[];
  suggestions: readonly Suggestion[];
  people: readonly Person[];
  /** What somebody is about to comment on. */
  composing?: About;
  compose: (about: About | undefined) => void;
  selected?: string;
  /** Shows a conversation in the side panel. */
  select: (thread: string | undefined) => void;
  lookups: TalkLookups;
  /** Does it, and fetches anew what was said. */
  say: (work: () => Promise<Said>) => Promise<Said>;
  /** Threads whose words are no longer in the prose. */
  isGone: (thread: Thread) => boolean;
  notePlaced: (field: string, ids: ReadonlySet<string>) => void;
  /** What somebody is about to write anew. */
  rewriting?: Rewriting;
  rewrite: (run: Rewriting | undefined) => void;
  /** How the key for comments learns what is selected in a field's prose. */
  proses: Map<string, () => About | undefined>;
};

const Context = createContext<Talk | undefined>(undefined);

/** The conversations on the open draft. */
export function useTalk(): Talk {
  const talk = useContext(Context);
  if (!talk) throw new Error("There are no conversations around this component.");
  return talk;
}

const FAILED: Said = {
  ok: false,
  words: "The server did not answer. What you wrote is still here: try again.",
};

export function TalkProvider({
  known,
  people,
  lookups,
  children,
}: {
  known: { threads: readonly Thread[]; suggestions: readonly Suggestion[] };
  people: readonly Person[];
  lookups: TalkLookups;
  children: ReactNode;
}) {
  const { entry, onCommented } = useDraft();
  const { show } = usePanel();
  const [{ threads, suggestions }, setAll] = useState(known);
  const [composing, setComposing] = useState<About>();
  const [rewriting, setRewriting] = useState<Rewriting>();
  const [selected, setSelected] = useState<string>();
  const [placed, setPlaced] = useState<Readonly<Record<string, ReadonlySet<string>>>>({});
  const [proses] = useState(() => new Map<string, () => About | undefined>());

  const refresh = useCallback(async () => {
    try {
      setAll(await lookups.readTalk(entry));
    } catch {
      // Offline: whoever says something is told, and the next connection asks again.
    }
  }, [lookups, entry]);
  useEffect(() => onCommented(() => void refresh()), [onCommented, refresh]);

  const compose = useCallback(
    (about: About | undefined) => {
      setComposing(about);
      setSelected(undefined);
      setRewriting(undefined);
      if (about) show("comments");
    },
    [show],
  );
  const rewrite = useCallback(
    (run: Rewriting | undefined) => {
      setRewriting(run);
      setComposing(undefined);
      if (run) show("comments");
    },
    [show],
  );
  const select = useCallback(
    (thread: string | undefined) => {
      setSelected(thread);
      if (thread) show("comments");
    },
    [show],
  );
  const say = useCallback(
    async (work: () => Promise<Said>) => {
      const said = await work().catch(() => FAILED);
      if (said.ok) await refresh();
      return said;
    },
    [refresh],
  );
  const notePlaced = useCallback(
    (field: string, ids: ReadonlySet<string>) =>
      setPlaced((before) => ({ ...before, [field]: ids })),
    [],
  );
  const isGone = useCallback(
    ({ id, stretch, isResolved }: Thread) => {
      const here = stretch && placed[stretch.field];
      return !isResolved && here !== undefined && !here.has(id);
    },
    [placed],
  );
  useCommentKey(proses, compose);
  useEffect(() => {
    const named = /^#thread-(.+)$/.exec(location.hash)?.[1];
    if (named) select(named);
  }, [select]);

  const talk = useMemo(
    (): Talk => ({
      threads,
      suggestions,
      people,
      ...(composing && { composing }),
      ...(rewriting && { rewriting }),
      rewrite,
      compose,
      ...(selected && { selected }),
      select,
      lookups,
      say,
      isGone,
      notePlaced,
      proses,
    }),
    [
      threads,
      suggestions,
      people,
      rewriting,
      rewrite,
      composing,
      compose,
      selected,
      select,
      lookups,
      say,
      isGone,
      notePlaced,
      proses,
    ],
  );
  return <Context value={talk}>{children}</Context>;
}

/** Ctrl Alt M comments on what is selected in the prose, or on the field with the focus. */
function useCommentKey(
  proses: ReadonlyMap<string, () => About | undefined>,
  compose: (about: About) => void,
) {
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      // By the key's place: with Alt it may write another letter.
      const isIt = (event.ctrlKey || event.metaKey) && event.altKey && event.code === "KeyM";
      const about = isIt ? aboutFocus(proses) : undefined;
      if (!about) return;
      event.preventDefault();
      compose(about);
    };
    document.addEventListener("keydown", listen);
    return () => document.removeEventListener("keydown", listen);
  }, [proses, compose]);
}

function aboutFocus(proses: ReadonlyMap<string, () => About | undefined>): About | undefined {
  const { anchorNode } = getSelection() ?? {};
  const chosen = anchorNode instanceof Element ? anchorNode : anchorNode?.parentElement;
  const prose = chosen?.closest("[data-prose]")?.getAttribute("data-prose");
  const about = prose && proses.get(prose)?.();
  if (about) return about;
  const claim = document.activeElement?.closest("[data-claim]")?.getAttribute("data-claim");
  return claim ? { claim } : undefined;
}

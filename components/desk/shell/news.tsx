"use client";
import { createContext, useContext, useEffect, useState, type ReactNode } from "react";
import { usePathname, useRouter } from "next/navigation";
import { announce } from "#components/ui/announce.ts";

type Message = { unseen: number; news: { seq: number; text: string }[] };

const Unseen = createContext(0);

/** How many notices the person has not seen. */
export const useUnseen = (): number => useContext(Unseen);

/**
 * Listens for what is new while the page is open: keeps the number of unseen notices, in the title too, has screen
 * readers say what came, and lets the inbox show it. The browser comes back by itself after a loss, and says what it
 * was told last.
 */
export function News({
  person,
  unseen: initial,
  children,
}: {
  person: string;
  unseen: number;
  children: ReactNode;
}) {
  const [unseen, setUnseen] = useState(initial);
  const path = usePathname();
  const router = useRouter();
  useEffect(
    () =>
      listen(person, ({ unseen: count, news }) => {
        setUnseen(count);
        if (news.length > 0) announce(news.map(({ text }) => text).join(" "));
      }),
    [person],
  );
  // The inbox shows what is new; other pages are left alone.
  const isInbox = path === "/desk";
  useEffect(() => {
    if (isInbox && unseen !== initial) router.refresh();
  }, [isInbox, unseen, initial, router]);
  useTitle(unseen);
  return <Unseen value={unseen}>{children}</Unseen>;
}

/**
 * Has one of the person's windows listen for all of them, for a browser opens few connections to one server. Gives the
 * way to stop.
 */
function listen(person: string, take: (message: Message) => void): () => void {
  const name = `ratify news ${person}`;
  const others = new BroadcastChannel(name);
  const stop = new AbortController();
  others.addEventListener("message", ({ data }: MessageEvent<Message>) => take(data));
  const open = () =>
    new Promise<void>((resolve) => {
      const stream = new EventSource("/desk/news");
      stream.addEventListener("message", ({ data }) => {
        const message = JSON.parse(String(data)) as Message; // our own server wrote it
        take(message);
        others.postMessage(message);
      });
      stop.signal.addEventListener("abort", () => {
        stream.close();
        resolve();
      });
    });
  // Whoever has the lock listens until the window closes; the next one takes over. Without TLS there are no locks.
  if ("locks" in navigator)
    navigator.locks.request(name, { signal: stop.signal }, open).catch(() => {});
  else void open();
  return () => {
    stop.abort();
    others.close();
  };
}

const COUNT = /^\(\d+\+?\) /;

/** "(3) Inbox": kept up while Next changes the title from page to page. */
function useTitle(unseen: number) {
  useEffect(() => {
    const keep = () => {
      const plain = document.title.replace(COUNT, "");
      const wanted = unseen === 0 ? plain : `(${countText(unseen)}) ${plain}`;
      if (document.title !== wanted) document.title = wanted;
    };
    keep();
    const observer = new MutationObserver(keep);
    observer.observe(document.head, { childList: true, subtree: true, characterData: true });
    return () => observer.disconnect();
  }, [unseen]);
}

/** A number for a narrow place. */
export const countText = (count: number): string => (count > 99 ? "99+" : String(count));

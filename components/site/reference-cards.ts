// Cards at the marks of references and notes. Without this script a mark is a link to the list at the foot of the page,
// from which the card's words are copied.

/** What runs in the reader's browser. It is sent as text, so that it must not use anything outside of itself. */
function referenceCards(): void {
  if (!("showPopover" in HTMLElement.prototype)) return;
  const { documentElement: root, body } = document;
  const isAnchored = CSS.supports("anchor-name: --mark");
  let mark: HTMLAnchorElement | undefined;
  let card: HTMLElement | undefined;
  let timer = 0;
  let returning = false;

  const markAt = (target: EventTarget | null) =>
    target instanceof Element ? target.closest<HTMLAnchorElement>(".mark a") : null;
  const isInside = (target: EventTarget | null) =>
    target instanceof Node && Boolean(card?.contains(target) || mark?.contains(target));

  const close = () => {
    clearTimeout(timer);
    card?.remove();
    mark?.classList.remove("open");
    mark?.removeAttribute("aria-describedby");
    mark = card = undefined;
  };

  /** A copy of a part of the list, without what finds it there. */
  const copied = (part: Element | null, className: string) => {
    if (!part) return [];
    const copy = document.createElement("span");
    copy.className = className;
    copy.lang = part.closest<HTMLElement>("[lang]")?.lang ?? root.lang;
    for (const node of part.childNodes) copy.append(node.cloneNode(true));
    copy.querySelector(".letter")?.remove();
    return [copy];
  };

  /** The claim that a mark belongs to. */
  const claimOf = (at: Element) => {
    const own = at.closest<HTMLElement>("[data-claim]");
    if (own) return own.dataset.claim;
    const prose = at.closest<HTMLElement>("[data-prose]")?.dataset.prose;
    const block = at.closest("tr[id]") ?? at.closest("p[id]");
    return prose && block && `${prose}/${block.id}`;
  };

  /** Where the claim can be questioned. */
  const questioned = (at: Element) => {
    const { question, words } = document.querySelector<HTMLElement>(".references")?.dataset ?? {};
    const claim = claimOf(at);
    if (!question || !words || !claim) return [];
    const link = document.createElement("a");
    link.href = `${question}&claim=${encodeURIComponent(claim)}`;
    link.rel = "nofollow";
    link.className = "card-question";
    link.textContent = words;
    return [link];
  };

  /** For browsers that cannot anchor by themselves. */
  const place = () => {
    if (isAnchored || !mark || !card) return;
    const at = mark.getBoundingClientRect();
    const { offsetWidth: width, offsetHeight: height } = card;
    const left = Math.max(8, Math.min(at.left - width / 2, root.clientWidth - width - 8));
    const top = at.top > height + 8 ? at.top - height : at.bottom;
    card.style.cssText = `left:${left}px;top:${top}px`;
  };

  const show = (next: HTMLAnchorElement) => {
    clearTimeout(timer);
    if (next === mark) return;
    close();
    const beside = next.closest(".mark");
    const item = document.getElementById(next.hash.slice(1));
    if (!beside || !item) return;
    mark = next;
    card = document.createElement("span");
    card.className = "card";
    card.id = "card";
    card.lang = root.lang;
    card.popover = "manual";
    card.setAttribute("role", "group");
    card.setAttribute("aria-label", next.ariaLabel ?? "");
    const toList = document.createElement("a");
    toList.href = next.hash;
    toList.className = "card-title";
    toList.textContent = next.ariaLabel;
    card.append(
      toList,
      ...copied(item.querySelector(".source, .note"), "card-source"),
      ...copied(item.querySelector(`[data-mark="${beside.id}"]`), "card-quote"),
      ...copied(item.querySelector(".details"), "card-more"),
      ...questioned(beside),
    );
    beside.after(card);
    mark.classList.add("open");
    mark.setAttribute("aria-describedby", "card");
    card.showPopover();
    place();
  };

  const later = (what: () => void, after: number) => {
    clearTimeout(timer);
    timer = window.setTimeout(what, after);
  };

  body.addEventListener("pointerover", ({ target, pointerType }) => {
    if (pointerType === "touch") return;
    const over = markAt(target);
    if (over) later(() => show(over), 150);
    else if (isInside(target)) clearTimeout(timer);
    // Whoever is in it by the keyboard stays, and the way from the mark into the card takes a moment.
    else if (!isInside(document.activeElement)) later(close, 300);
  });
  body.addEventListener("focusin", ({ target }) => {
    const on = markAt(target);
    if (on?.matches(":focus-visible") && !returning) show(on);
    else if (!on && !isInside(target)) close();
    returning = false;
  });
  body.addEventListener("click", (event) => {
    const on = markAt(event.target);
    const isTouch = "pointerType" in event && event.pointerType === "touch";
    if (on && isTouch && on !== mark) {
      event.preventDefault();
      show(on);
      return;
    }
    const inCard = event.target instanceof Element && card?.contains(event.target);
    if (!inCard || event.target.closest(".card-title")) close();
  });
  document.addEventListener("keydown", ({ key }) => {
    if (key !== "Escape" || !card) return;
    returning = card.contains(document.activeElement);
    const back = mark;
    if (returning) back?.focus();
    close();
  });
  if (!isAnchored) document.addEventListener("scroll", place, { passive: true });
}

/** The script as text, to stand within the page; the press names it by its hash. */
export const REFERENCE_CARDS = `(${referenceCards.toString()})()`;

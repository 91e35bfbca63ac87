// What Word does to HTML that it copies: its lists are paragraphs with a bullet typed before them.

type Level = { list: Element; last: Element | undefined };

/** Makes lists of paragraphs that Word says are items of one. */
export function wordLists(root: Element): void {
  let open: Level[] = [];
  let before: Element | undefined;
  for (const paragraph of root.querySelectorAll("p, h1, h2, h3, h4, h5, h6")) {
    const depth = levelOf(paragraph);
    if (depth === undefined) continue;
    // Paragraphs of one list follow each other.
    if (before && before !== previousOf(paragraph)) open = [];
    const kind = takeMarker(paragraph);
    const made = addItem(paragraph, open, depth, kind);
    open = made.open;
    before = open[0]?.list;
  }
}

const levelOf = (paragraph: Element): number | undefined => {
  const level = /mso-list:\s*[^;]*?level(\d+)/i.exec(paragraph.getAttribute("style") ?? "")?.[1];
  return level === undefined ? undefined : Math.min(Number(level), 6);
};

const previousOf = (element: Element): Element | null => element.previousElementSibling;

/** Takes away the bullet or number that stands before the words, and says which it was. */
function takeMarker(paragraph: Element): "ul" | "ol" {
  const markers = [...paragraph.querySelectorAll("[style*='mso-list']")].filter((span) =>
    /mso-list:\s*ignore/i.test(span.getAttribute("style") ?? ""),
  );
  const words = markers.map((span) => span.textContent ?? "").join("");
  for (const marker of markers) marker.remove();
  return /^\s*(?:\d+|[a-z]|[ivxlcdm]+)[.)]/i.test(words) ? "ol" : "ul";
}

function addItem(
  paragraph: Element,
  open: Level[],
  depth: number,
  kind: "ul" | "ol",
): { open: Level[] } {
  const { ownerDocument } = paragraph;
  const levels = open.slice(0, depth);
  const item = ownerDocument.createElement("li");
  const words = ownerDocument.createElement("p");
  words.append(...paragraph.childNodes);
  item.append(words);
  if (levels.length === 0) {
    const list = ownerDocument.createElement(kind);
    paragraph.replaceWith(list);
    list.append(item);
    return { open: [{ list, last: item }] };
  }
  paragraph.remove();
  const parent = levels.at(-1);
  if (levels.length < depth && parent?.last) {
    const list = ownerDocument.createElement(kind);
    parent.last.append(list);
    list.append(item);
    return { open: [...levels, { list, last: item }] };
  }
  parent?.list.append(item);
  return { open: [...levels.slice(0, -1), { list: parent?.list ?? item, last: item }] };
}
